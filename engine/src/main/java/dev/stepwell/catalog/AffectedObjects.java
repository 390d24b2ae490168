package dev.stepwell.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Finds what a change may have touched besides the changed object itself: what depends on it ({@code pg_depend}), since
 * PostgreSQL prints names of other objects in definitions, and the children of its table in an inheritance tree. Parts
 * of a table, such as an index, count as the table.
 */
final class AffectedObjects implements AutoCloseable {

    /** The object that another is part of; nothing for array types. */
    private static final String WHOLE_OF = """
            CASE x.class
              WHEN 'pg_class'::regclass THEN coalesce(
                (SELECT i.indrelid FROM pg_index i WHERE i.indexrelid = x.oid),
                (SELECT c.reltype FROM pg_class c WHERE c.oid = x.oid AND c.relkind = 'c'), x.oid)
              WHEN 'pg_type'::regclass THEN (
                SELECT coalesce(c.oid, r.rngtypid, t.oid) FROM pg_type t
                LEFT JOIN pg_class c ON c.oid = t.typrelid AND c.relkind <> 'c'
                LEFT JOIN pg_range r ON t.typtype = 'm' AND r.rngmultitypid = t.oid
                WHERE t.oid = x.oid AND t.typsubscript <> 'pg_catalog.array_subscript_handler'::regproc)
              WHEN 'pg_constraint'::regclass THEN (
                SELECT greatest(c.conrelid, c.contypid) FROM pg_constraint c WHERE c.oid = x.oid)
              WHEN 'pg_trigger'::regclass THEN (SELECT t.tgrelid FROM pg_trigger t WHERE t.oid = x.oid)
              WHEN 'pg_rewrite'::regclass THEN (SELECT r.ev_class FROM pg_rewrite r WHERE r.oid = x.oid)
              WHEN 'pg_policy'::regclass THEN (SELECT p.polrelid FROM pg_policy p WHERE p.oid = x.oid)
              WHEN 'pg_attrdef'::regclass THEN (SELECT a.adrelid FROM pg_attrdef a WHERE a.oid = x.oid)
              WHEN 'pg_statistic_ext'::regclass THEN (SELECT s.stxrelid FROM pg_statistic_ext s WHERE s.oid = x.oid)
              ELSE x.oid END""";

    private static final String CLASS_OF = """
            CASE x.class
              WHEN 'pg_class'::regclass THEN (
                SELECT CASE c.relkind WHEN 'c' THEN 'pg_type'::regclass ELSE 'pg_class'::regclass END
                FROM pg_class c WHERE c.oid = x.oid)
              WHEN 'pg_type'::regclass THEN (
                SELECT CASE WHEN c.oid IS NULL THEN 'pg_type'::regclass ELSE 'pg_class'::regclass END
                FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid AND c.relkind <> 'c' WHERE t.oid = x.oid)
              WHEN 'pg_constraint'::regclass THEN (
                SELECT CASE c.conrelid WHEN 0 THEN 'pg_type'::regclass ELSE 'pg_class'::regclass END
                FROM pg_constraint c WHERE c.oid = x.oid)
              WHEN 'pg_trigger'::regclass THEN 'pg_class'::regclass
              WHEN 'pg_rewrite'::regclass THEN 'pg_class'::regclass
              WHEN 'pg_policy'::regclass THEN 'pg_class'::regclass
              WHEN 'pg_attrdef'::regclass THEN 'pg_class'::regclass
              WHEN 'pg_statistic_ext'::regclass THEN 'pg_class'::regclass
              ELSE x.class::regclass END""";

    private static final String QUERY = """
            WITH RECURSIVE changed AS MATERIALIZED (
              SELECT class::oid, oid::oid FROM unnest(?::text::bigint[], ?::text::bigint[]) AS c (class, oid)),
            typed AS MATERIALIZED (
              SELECT class, oid FROM changed
              UNION SELECT 'pg_type'::regclass::oid, c.reltype FROM changed x JOIN pg_class c ON c.oid = x.oid
                WHERE x.class = 'pg_class'::regclass AND c.reltype <> 0),
            wide AS MATERIALIZED (
              SELECT class, oid FROM typed
              UNION SELECT 'pg_type'::regclass::oid, t.typarray FROM typed x JOIN pg_type t ON t.oid = x.oid
                WHERE x.class = 'pg_type'::regclass AND t.typarray <> 0),
            touched AS MATERIALIZED (
              SELECT class, oid FROM wide
              UNION SELECT d.classid, d.objid FROM wide w
                JOIN pg_depend d ON d.refclassid = w.class AND d.refobjid = w.oid),
            affected AS (
              SELECT %s::oid AS class, %s AS oid FROM touched x
              UNION SELECT a.class, i.inhrelid FROM affected a JOIN pg_inherits i ON i.inhparent = a.oid)
            SELECT class::bigint, oid::bigint FROM affected
            """.formatted(CLASS_OF, WHOLE_OF);

    /** Stands for what was created and dropped by the same script. */
    private static final long GONE = 0;

    private final PreparedStatement statement;

    AffectedObjects(Connection connection) throws SQLException {
        statement = connection.prepareStatement(QUERY);
    }

    /**
     * OIDs of what has to be read again, or empty when something that can only be read with everything depends on what
     * changed.
     */
    Optional<Map<Family, Set<Long>>> of(ChangeSignals signals) throws SQLException {
        Map<Family, Set<Long>> affected = new EnumMap<>(Family.class);
        if (signals.changed().isEmpty()) {
            return Optional.of(affected);
        }
        statement.setString(1, array(signals, ChangeSignals.Changed::catalog));
        statement.setString(2, array(signals, ChangeSignals.Changed::oid));
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long catalog = row.getLong(1);
                long oid = row.getLong(2);
                if (catalog == GONE || oid == GONE) {
                    continue;
                }
                Optional<Family> family = Family.of(catalog);
                if (family.isEmpty()) {
                    return Optional.empty();
                }
                affected.computeIfAbsent(family.get(), key -> new HashSet<>()).add(oid);
            }
        }
        return Optional.of(affected);
    }

    private static String array(ChangeSignals signals, ToLongFunction<ChangeSignals.Changed> number) {
        return signals.changed().stream()
                .map(object -> Long.toString(number.applyAsLong(object)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
