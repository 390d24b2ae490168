package dev.stepwell.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Storage parameters and the like: {@code SET (a = 1)} and {@code RESET (b)}. */
final class StorageParameters {

    private StorageParameters() {}

    /** The statements, each behind {@code target}; names of parameters get the prefix. */
    static Alteration alter(String target, String prefix, Optional<String> before, Optional<String> after) {
        Map<String, String> old = Texts.settings(before);
        Map<String, String> now = Texts.settings(after);
        List<String> set = new ArrayList<>();
        now.forEach((name, value) -> {
            if (!value.equals(old.get(name))) {
                set.add(prefix + name + " = " + Texts.literal(value));
            }
        });
        List<String> reset = old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .map(name -> prefix + name)
                .toList();
        List<ChangeStatement> statements = new ArrayList<>();
        if (!reset.isEmpty()) {
            statements.add(ChangeStatement.of(target + " RESET (" + String.join(", ", reset) + ")"));
        }
        if (!set.isEmpty()) {
            statements.add(ChangeStatement.of(target + " SET (" + String.join(", ", set) + ")"));
        }
        return Alteration.of(statements);
    }
}
