package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What objects of all kinds can have: an owner, privileges, a comment, security labels, extensions that they need. */
final class CommonProperties {

    private static final Set<String> ALL = Set.of(
            Properties.OWNER,
            Properties.PRIVILEGES,
            Properties.COMMENT,
            Properties.SECURITY_LABEL,
            Properties.DEPENDS_ON_EXTENSION);

    private static final String CURRENT_DATABASE =
            "DO $change$ BEGIN EXECUTE format(%s, current_database()); END $change$";

    private final Catalogue from;
    private final Catalogue to;

    CommonProperties(Catalogue from, Catalogue to) {
        this.from = from;
        this.to = to;
    }

    static boolean knows(String property) {
        return ALL.contains(property);
    }

    Alteration alter(String property, SchemaObject before, SchemaObject after) {
        return switch (property) {
            case Properties.OWNER -> owner(before, after);
            case Properties.PRIVILEGES -> Alteration.of(privileges(before, after));
            case Properties.COMMENT ->
                Alteration.of("COMMENT ON " + name(after) + " IS " + literal(after.property(property)));
            case Properties.SECURITY_LABEL -> Alteration.of(labels(before, after));
            default -> Alteration.of(extensions(before, after));
        };
    }

    private String name(SchemaObject object) {
        return SqlNames.of(object, to);
    }

    static String literal(Optional<String> text) {
        return text.map(Texts::literal).orElse("NULL");
    }

    private Alteration owner(SchemaObject before, SchemaObject after) {
        String owner = Texts.quoted(after.property(Properties.OWNER).orElse(""));
        return switch (after.name().kind()) {
            // An owned sequence follows its table.
            case SEQUENCE ->
                before.property(Properties.OWNED_BY).isPresent()
                                && before.property(Properties.OWNED_BY).equals(after.property(Properties.OWNED_BY))
                        ? Alteration.NOTHING
                        : Alteration.of("ALTER " + name(after) + " OWNER TO " + owner);
            case DATABASE -> Alteration.of(ofDatabase("ALTER DATABASE %I OWNER TO " + owner));
            case EXTENSION -> Alteration.REMAKE;
            default -> Alteration.of("ALTER " + name(after) + " OWNER TO " + owner);
        };
    }

    static String ofDatabase(String statement) {
        return CURRENT_DATABASE.formatted(Texts.literal(statement));
    }

    private List<ChangeStatement> privileges(SchemaObject before, SchemaObject after) {
        if (DefaultPrivilegesWriter.knows(after.name().kind())) {
            return DefaultPrivilegesWriter.change(before, after);
        }
        Grants had = Grants.of(before.property(Properties.PRIVILEGES));
        Optional<String> old = before.property(Properties.OWNER);
        Optional<String> now = after.property(Properties.OWNER);
        if (old.isPresent() && now.isPresent() && !old.equals(now)) {
            had = had.ownedBy(old.get(), now.get());
        }
        Grants has = Grants.of(after.property(Properties.PRIVILEGES));
        return inDatabase(after, had.to(has, "GRANT", "REVOKE", wording(after.name())));
    }

    /** The database that the statements run in has a name that no snapshot holds. */
    private static List<ChangeStatement> inDatabase(SchemaObject object, List<ChangeStatement> statements) {
        return object.name().kind() == ObjectKind.DATABASE
                ? statements.stream()
                        .map(statement -> ChangeStatement.of(ofDatabase(statement.sql())))
                        .toList()
                : statements;
    }

    static Grants.Wording wording(ObjectName name) {
        if (name.kind() == ObjectKind.COLUMN) {
            String column = " (" + Texts.quoted(name.name()) + ")";
            return (privileges, target) -> String.join(
                            ", ", privileges.stream().map(one -> one + column).toList()) + " ON " + Texts.relation(name)
                    + target;
        }
        String object = target(name);
        return (privileges, target) -> String.join(", ", privileges) + " ON " + object + target;
    }

    private static String target(ObjectName name) {
        return switch (name.kind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> "TABLE " + name.path();
            case ENUM, RANGE_TYPE, BASE_TYPE, COMPOSITE_TYPE, DOMAIN -> "TYPE " + name.path();
            case AGGREGATE -> "FUNCTION " + name.path();
            case DATABASE -> "DATABASE %I";
            case SERVER -> "FOREIGN SERVER " + name.path();
            default -> SqlNames.word(name.kind()) + " " + name.path();
        };
    }

    private List<ChangeStatement> labels(SchemaObject before, SchemaObject after) {
        Map<String, String> old = labels(before);
        Map<String, String> now = labels(after);
        List<ChangeStatement> statements = new ArrayList<>();
        String end = " ON " + (after.name().kind() == ObjectKind.DATABASE ? "DATABASE %I" : name(after)) + " IS ";
        old.keySet().stream()
                .filter(provider -> !now.containsKey(provider))
                .forEach(provider -> statements.add(
                        ChangeStatement.of("SECURITY LABEL FOR " + Texts.quoted(provider) + end + "NULL")));
        now.forEach((provider, label) -> {
            if (!label.equals(old.get(provider))) {
                statements.add(ChangeStatement.of(
                        "SECURITY LABEL FOR " + Texts.quoted(provider) + end + Texts.literal(label)));
            }
        });
        return inDatabase(after, statements);
    }

    private static Map<String, String> labels(SchemaObject object) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String label :
                object.property(Properties.SECURITY_LABEL).orElse("").split("; ", -1)) {
            int colon = label.indexOf(": ");
            if (colon > 0) {
                labels.put(label.substring(0, colon), label.substring(colon + 2));
            }
        }
        return labels;
    }

    private List<ChangeStatement> extensions(SchemaObject before, SchemaObject after) {
        List<String> old = Texts.list(before.property(Properties.DEPENDS_ON_EXTENSION));
        List<String> now = Texts.list(after.property(Properties.DEPENDS_ON_EXTENSION));
        List<ChangeStatement> statements = new ArrayList<>();
        Texts.without(old, now)
                .forEach(extension -> statements.add(ChangeStatement.of(
                        "ALTER " + SqlNames.of(after, from) + " NO DEPENDS ON EXTENSION " + extension)));
        Texts.without(now, old)
                .forEach(extension -> statements.add(
                        ChangeStatement.of("ALTER " + name(after) + " DEPENDS ON EXTENSION " + extension)));
        return statements;
    }
}
