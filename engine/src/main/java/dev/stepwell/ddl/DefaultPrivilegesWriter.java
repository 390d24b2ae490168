package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Privileges that new objects get, and those on what PostgreSQL or an extension brings: there is nothing to make. */
final class DefaultPrivilegesWriter implements Writer {

    private static final String OF = " of ";

    @Override
    public List<ChangeStatement> create(SchemaObject object) {
        return List.of();
    }

    @Override
    public List<ChangeStatement> drop(SchemaObject object, Catalogue from) {
        return change(object, Changed.with(object, Map.of(Properties.PRIVILEGES, "")));
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        return Alteration.of(change(before, after));
    }

    static boolean knows(ObjectKind kind) {
        return kind == ObjectKind.DEFAULT_PRIVILEGES || kind == ObjectKind.SYSTEM_PRIVILEGES;
    }

    static List<ChangeStatement> change(SchemaObject before, SchemaObject after) {
        Grants old = Grants.of(before.property(Properties.PRIVILEGES));
        Grants now = Grants.of(after.property(Properties.PRIVILEGES));
        ObjectName name = after.name();
        if (name.kind() == ObjectKind.SYSTEM_PRIVILEGES) {
            return old.to(now, "GRANT", "REVOKE", system(name.name()));
        }
        int of = name.name().indexOf(OF);
        String prefix = "ALTER DEFAULT PRIVILEGES FOR ROLE " + name.name().substring(of + OF.length())
                + (name.schema().isEmpty() ? "" : " IN SCHEMA " + Texts.quoted(name.schema())) + " ";
        String kinds = name.name().substring(0, of).toUpperCase(Locale.ROOT);
        return old.to(
                now,
                prefix + "GRANT",
                prefix + "REVOKE",
                (privileges, target) -> String.join(", ", privileges) + " ON " + kinds + target);
    }

    /** Names such as {@code table column pg_catalog.pg_subscription.subconninfo}. */
    private static Grants.Wording system(String identity) {
        if (identity.startsWith("table column ")) {
            int dot = identity.lastIndexOf('.');
            String table = identity.substring("table column ".length(), dot);
            String column = " (" + identity.substring(dot + 1) + ")";
            return (privileges, target) -> String.join(
                            ", ", privileges.stream().map(one -> one + column).toList()) + " ON " + table + target;
        }
        String object = identity.replaceFirst("^(?:view|materialized view|foreign table) ", "table ")
                .replaceFirst("^aggregate ", "function ")
                .replaceFirst("^server ", "foreign server ");
        return (privileges, target) -> String.join(", ", privileges) + " ON " + object + target;
    }
}
