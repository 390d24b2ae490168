package dev.stepwell.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options of foreign objects, whose secrets a snapshot does not hold. */
final class ForeignOptions {

    static final String SECRET = "The snapshot does not hold the values of options that may be secrets.";
    private static final String HIDDEN = "(hidden)";

    private ForeignOptions() {}

    /** {@code  OPTIONS (a 'x')}, without secrets; nothing where there are none. */
    static String clause(Optional<String> options) {
        List<String> known = new ArrayList<>();
        Texts.options(options).forEach((name, value) -> {
            if (!value.equals(HIDDEN)) {
                known.add(Texts.quoted(name) + " " + value);
            }
        });
        return known.isEmpty() ? "" : " OPTIONS (" + String.join(", ", known) + ")";
    }

    static Optional<String> gap(Optional<String> options) {
        return Texts.options(options).containsValue(HIDDEN) ? Optional.of(SECRET) : Optional.empty();
    }

    static Alteration alter(String target, Optional<String> before, Optional<String> after) {
        Map<String, String> old = Texts.options(before);
        Map<String, String> now = Texts.options(after);
        List<String> changes = new ArrayList<>();
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> changes.add("DROP " + Texts.quoted(name)));
        boolean isSecret = false;
        for (Map.Entry<String, String> option : now.entrySet()) {
            String had = old.get(option.getKey());
            if (option.getValue().equals(had)) {
                continue;
            }
            if (option.getValue().equals(HIDDEN)) {
                isSecret = true;
            } else {
                changes.add((had == null ? "ADD " : "SET ") + Texts.quoted(option.getKey()) + " " + option.getValue());
            }
        }
        List<ChangeStatement> statements = changes.isEmpty()
                ? List.of()
                : Alteration.sql(target + " OPTIONS (" + String.join(", ", changes) + ")");
        return new Alteration(statements, false, isSecret ? Optional.of(SECRET) : Optional.empty());
    }
}
