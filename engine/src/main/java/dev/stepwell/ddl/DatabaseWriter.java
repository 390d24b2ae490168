package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The database itself, its schemas, extensions, languages and access methods. */
final class DatabaseWriter implements Writer {

    private final ChangeOptions options;

    DatabaseWriter(ChangeOptions options) {
        this.options = options;
    }

    @Override
    public List<ChangeStatement> create(SchemaObject object) {
        String name = Texts.quoted(object.name().name());
        return switch (object.name().kind()) {
            case SCHEMA -> Alteration.sql("CREATE SCHEMA " + name);
            case EXTENSION ->
                byOwner(
                        object,
                        "CREATE EXTENSION " + name
                                + TableWriter.clause(" SCHEMA ", object.property("schema"), "")
                                + TableWriter.clause(
                                        " VERSION ", object.property("version").map(Texts::literal), ""));
            case LANGUAGE -> Alteration.sql(language(object));
            case ACCESS_METHOD ->
                Alteration.sql("CREATE ACCESS METHOD " + name + " TYPE "
                        + object.property("type").orElse("index").toUpperCase(Locale.ROOT) + " HANDLER "
                        + object.property("handler").orElse(""));
            default -> List.of();
        };
    }

    /** Extensions belong to whoever makes them, and cannot be given to anybody (CREATE EXTENSION). */
    private List<ChangeStatement> byOwner(SchemaObject extension, String sql) {
        String owner = extension.property(Properties.OWNER).orElse("");
        boolean isOwn = options.role().isEmpty()
                || options.role().equals(owner)
                || options.ignored().contains(Properties.OWNER);
        return isOwn ? Alteration.sql(sql) : Alteration.sql("SET ROLE " + Texts.quoted(owner), sql, "RESET ROLE");
    }

    private static String language(SchemaObject language) {
        boolean isTrusted = language.property("trusted").orElse("").equals("yes");
        return "CREATE OR REPLACE " + (isTrusted ? "TRUSTED " : "") + "LANGUAGE "
                + Texts.quoted(language.name().name())
                + TableWriter.clause(" HANDLER ", language.property("handler").map(Texts::function), "")
                + TableWriter.clause(
                        " INLINE ", language.property("inline handler").map(Texts::function), "")
                + TableWriter.clause(
                        " VALIDATOR ", language.property("validator").map(Texts::function), "");
    }

    @Override
    public Map<String, String> settable(SchemaObject object) {
        return switch (object.name().kind()) {
            case EXTENSION -> Map.of(Properties.COMMENT, " ");
            default -> Map.of();
        };
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        return switch (property) {
            case "settings" -> Alteration.of(settings(before, after));
            case "version" -> version(before, after);
            case "schema" ->
                Alteration.of("ALTER EXTENSION " + Texts.quoted(after.name().name()) + " SET SCHEMA "
                        + after.property("schema").orElse(""));
            case "trusted", "handler", "inline handler", "validator" -> language(property, before, after);
            default -> Alteration.REMAKE;
        };
    }

    private static Alteration language(String property, SchemaObject before, SchemaObject after) {
        if (after.name().kind() != ObjectKind.LANGUAGE) {
            return Alteration.REMAKE;
        }
        String first = List.of("handler", "inline handler", "trusted", "validator").stream()
                .filter(one -> !before.property(one).equals(after.property(one)))
                .findFirst()
                .orElse("");
        return property.equals(first) ? Alteration.of(language(after)) : Alteration.NOTHING;
    }

    /** Extensions have scripts from older versions to newer ones, and seldom back. */
    private static Alteration version(SchemaObject before, SchemaObject after) {
        String old = before.property("version").orElse("");
        String now = after.property("version").orElse("");
        return isOlder(old, now)
                ? Alteration.of(
                        "ALTER EXTENSION " + Texts.quoted(after.name().name()) + " UPDATE TO " + Texts.literal(now))
                : Alteration.REMAKE;
    }

    private static boolean isOlder(String one, String other) {
        String[] ones = one.split("\\D+", -1);
        String[] others = other.split("\\D+", -1);
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            int order = Integer.compare(number(ones[i]), number(others[i]));
            if (order != 0) {
                return order < 0;
            }
        }
        return ones.length <= others.length;
    }

    private static int number(String digits) {
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }

    private static List<ChangeStatement> settings(SchemaObject before, SchemaObject after) {
        Map<String, String> old = settings(before.property("settings"));
        Map<String, String> now = settings(after.property("settings"));
        List<ChangeStatement> statements = new ArrayList<>();
        old.keySet().stream()
                .filter(key -> !now.containsKey(key))
                .forEach(key -> statements.add(setting(key, "RESET " + name(key))));
        now.forEach((key, value) -> {
            if (!value.equals(old.get(key))) {
                statements.add(setting(key, "SET " + name(key) + " = " + Texts.literal(value)));
            }
        });
        return statements;
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf(": ") < 0 ? 0 : key.lastIndexOf(": ") + 2);
    }

    private static ChangeStatement setting(String key, String change) {
        int role = key.lastIndexOf(": ");
        String subject = role < 0
                ? "ALTER DATABASE %I "
                : "ALTER ROLE " + Texts.quoted(key.substring(0, role)).replace("%", "%%") + " IN DATABASE %I ";
        return ChangeStatement.of(CommonProperties.ofDatabase(subject + change.replace("%", "%%")));
    }

    private static Map<String, String> settings(Optional<String> text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String entry : text.orElse("").split("; ", -1)) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                settings.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return settings;
    }
}
