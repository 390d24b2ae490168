package dev.stepwell.catalog;

import java.util.Set;

/** The commands whose events name everything that they change. After any other the whole catalogue is read. */
final class TrackedCommands {

    /** OIDs of system catalogues are the same in every database (PostgreSQL sources, catalog headers). */
    static final long PG_CLASS = 1259;

    static final long PG_TYPE = 1247;

    private static final Set<Long> CATALOGS = Set.of(
            PG_CLASS, PG_TYPE, 1255L, // pg_proc
            2604L, // pg_attrdef
            2606L, // pg_constraint
            2615L, // pg_namespace
            2618L, // pg_rewrite
            2620L, // pg_trigger
            3256L, // pg_policy
            3381L); // pg_statistic_ext

    private static final Set<String> CREATED_OR_ALTERED = Set.of(
            "TABLE",
            "INDEX",
            "VIEW",
            "MATERIALIZED VIEW",
            "SEQUENCE",
            "TYPE",
            "DOMAIN",
            "FUNCTION",
            "AGGREGATE",
            "PROCEDURE",
            "TRIGGER",
            "POLICY",
            "RULE",
            "STATISTICS");

    private static final Set<String> OTHERS = Set.of(
            "COMMENT",
            "GRANT",
            "REVOKE",
            "CREATE SCHEMA",
            "CREATE EXTENSION",
            "CREATE TABLE AS",
            "SELECT INTO",
            "REFRESH MATERIALIZED VIEW");

    private TrackedCommands() {}

    static boolean names(String tag) {
        int space = tag.indexOf(' ');
        String verb = tag.substring(0, Math.max(0, space));
        String object = tag.substring(space + 1);
        return switch (verb) {
            case "DROP" -> CREATED_OR_ALTERED.contains(object) || object.equals("SCHEMA");
            case "CREATE", "ALTER" -> CREATED_OR_ALTERED.contains(object) || OTHERS.contains(tag);
            default -> OTHERS.contains(tag);
        };
    }

    static boolean isTrackedCatalog(long oid) {
        return CATALOGS.contains(oid);
    }
}
