package dev.stepwell.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * Makes the sessions that run scripts note which objects they change: event triggers (PostgreSQL manual, "Event
 * Triggers") write every data definition command to a setting of the session, which goes back with a savepoint as the
 * command itself does. Triggers and function are temporary objects of the session that reads the catalogue; they fire
 * for every session and vanish with that one. Needs a superuser.
 */
public final class ChangeTracker {

    /** To be run in a session before a script, and gives one row: from here on its changes are noted. */
    public static final String BEGIN = "SELECT pg_catalog.set_config('stepwell.signals', 'on', false)";

    /** The catalogue of roles. */
    private static final String PG_AUTHID = "1260";

    /** What leaves it is no longer found from its former parent, which alone an event names when a partition is detached. */
    private static final String PG_INHERITS = "2611";

    /**
     * Asks for everything that was noted, and for how many rows the present transaction has written in catalogues that
     * event triggers do not cover, and how many of them are roles. To be run at the end of the transaction; gives one
     * text for {@link ChangeSignals#of}.
     */
    public static final String QUESTION =
            """
            SELECT pg_catalog.concat(pg_catalog.current_setting('stepwell.signals', true), E'\\n',
              coalesce(pg_catalog.current_setting('event_triggers', true), 'on'), ' ',
              (SELECT pg_catalog.sum(n) FROM (
                 SELECT %s FROM pg_catalog.unnest(ARRAY[%s]::pg_catalog.oid[]) c
                 UNION ALL SELECT pg_catalog.pg_stat_get_xact_tuples_deleted(%s)) rows (n)), ' ', %s)""".formatted(written("c"), silentCatalogs(), PG_INHERITS, written(PG_AUTHID));

    /** Where temporary objects of a session are, and the version of the server. */
    private static final String SESSION =
            "SELECT pg_my_temp_schema()::regnamespace, current_setting('server_version_num')::integer";

    /** The names of the triggers, to be left out of snapshots. */
    static final Set<String> NAMES = Set.of("stepwell_changed", "stepwell_dropped");

    /**
     * What GRANT and REVOKE changed, which their events do not name: the rows that this transaction has written, of the kind
     * that was named. Nothing where an object of PostgreSQL itself is among them, whose numbers are small; those are told apart
     * from all others only when everything is read. In order, so that two runs of a script note the same.
     */
    private static final String GRANTED = """
            SELECT CASE WHEN min(oid) >= 16384 OR bool_and(catalog = 2615 AND oid = 2200)
                THEN string_agg(catalog || ' ' || oid, ',' ORDER BY oid) ELSE '0 0' END
              INTO objects
              FROM (SELECT object_type AS kind, age(pg_current_xact_id()::xid) AS since
                FROM pg_event_trigger_ddl_commands()) command,
              LATERAL (
                SELECT 1259 AS catalog, oid::bigint FROM pg_class WHERE kind IN ('TABLE', 'SEQUENCE') AND age(xmin) <= since
                UNION SELECT 1259, attrelid FROM pg_attribute WHERE kind = 'TABLE' AND age(xmin) <= since
                UNION SELECT 1255, oid FROM pg_proc
                  WHERE kind IN ('FUNCTION', 'PROCEDURE', 'ROUTINE') AND age(xmin) <= since
                UNION SELECT 1247, oid FROM pg_type WHERE kind IN ('TYPE', 'DOMAIN') AND age(xmin) <= since
                UNION SELECT 2615, oid FROM pg_namespace WHERE kind = 'SCHEMA' AND age(xmin) <= since) written""";

    /**
     * What other commands name. What the script of an extension does to the extension and to its members is in no snapshot; the
     * command that makes the extension says nothing of other extensions that come with it.
     */
    private static final String NAMED = """
            SELECT coalesce(c.classid::bigint, 0) || ' ' || coalesce(c.objid::bigint, 0) AS address,
              c.in_extension AND (c.classid = 'pg_extension'::regclass OR EXISTS (SELECT FROM pg_depend d
                WHERE d.classid = c.classid AND d.objid = c.objid AND d.deptype = 'e')) AS member
              FROM pg_event_trigger_ddl_commands() c""";

    private static final String SIGNAL = """
            CREATE FUNCTION pg_temp.stepwell_signal() RETURNS event_trigger LANGUAGE plpgsql
            SET search_path = pg_catalog AS $$
            DECLARE
              known text := current_setting('stepwell.signals', true);
              objects text;
              members boolean;
            BEGIN
              IF length(known) > 100000 THEN
                PERFORM set_config('stepwell.signals', 'lost', false);
              ELSIF tg_event = 'sql_drop' THEN
                SELECT string_agg(classid::bigint || ' ' || objid::bigint || ' ' || CASE
                    WHEN objsubid <> 0 THEN objid::bigint
                    WHEN object_type IN ('default value', 'table constraint', 'trigger', 'rule', 'policy')
                    THEN coalesce(to_regclass(format('%I.%I', address_names[1], address_names[2]))::oid::bigint, 0)
                    WHEN object_type = 'domain constraint' THEN coalesce(-to_regtype(address_names[1])::oid::bigint, 0)
                    ELSE 0 END, ',')
                  INTO objects FROM pg_event_trigger_dropped_objects() WHERE NOT is_temporary;
                PERFORM set_config('stepwell.signals', concat(known, e'\\ndropped ', objects), false);
              ELSE
                IF tg_tag IN ('GRANT', 'REVOKE') THEN
                  %1$s;
                ELSE
                  SELECT string_agg(address, ',') FILTER (WHERE NOT member), bool_and(member) INTO objects, members
                    FROM (%2$s) command;
                  IF members THEN
                    RETURN;
                  END IF;
                  IF tg_tag = 'CREATE EXTENSION' THEN
                    SELECT concat_ws(',', objects, string_agg('3079 ' || oid, ',')) INTO objects
                      FROM pg_extension WHERE oid >= 16384;
                  END IF;
                END IF;
                PERFORM set_config('stepwell.signals', concat(known, e'\\nchanged ', objects, '|', tg_tag), false);
              END IF;
            EXCEPTION WHEN OTHERS THEN
              PERFORM set_config('stepwell.signals', 'lost', false);
            END $$""".replace("%1$s", GRANTED).replace("%2$s", NAMED);

    private static final List<String> TRIGGERS = List.of("""
            CREATE EVENT TRIGGER stepwell_changed ON ddl_command_end EXECUTE FUNCTION pg_temp.stepwell_signal()""", """
            CREATE EVENT TRIGGER stepwell_dropped ON sql_drop EXECUTE FUNCTION pg_temp.stepwell_signal()""", """
            ALTER EVENT TRIGGER stepwell_changed ENABLE ALWAYS""", """
            ALTER EVENT TRIGGER stepwell_dropped ENABLE ALWAYS""");

    private ChangeTracker() {}

    /**
     * Installs triggers and functions, which last as long as the session.
     *
     * @param reading the session that reads the catalogue
     * @param excluded names that are left out of what is read, as in a {@link SnapshotReader}
     * @param before what is done in a session before each script, as its owner
     * @return the question for sessions of other connections to the same database
     * @throws SQLException when the role is no superuser, or the database does not answer
     */
    public static ChangeProbe install(Connection reading, Set<String> excluded, List<String> before)
            throws SQLException {
        try (Statement statement = reading.createStatement()) {
            statement.execute(SIGNAL);
            try (ResultSet row = statement.executeQuery(SESSION)) {
                row.next();
                ChangeFunctions functions = new ChangeFunctions(row.getString(1), row.getInt(2), excluded, before);
                for (String sql : functions.create()) {
                    statement.addBatch(sql);
                }
                // Last, so that they do not fire for the functions.
                for (String sql : TRIGGERS) {
                    statement.addBatch(sql);
                }
                statement.executeBatch();
                return functions;
            }
        }
    }

    /** Without operators, which a script may have replaced. */
    private static String written(String catalog) {
        return """
            pg_catalog.int8pl(pg_catalog.int8pl(pg_catalog.pg_stat_get_xact_tuples_inserted(%1$s),
              pg_catalog.pg_stat_get_xact_tuples_updated(%1$s)), pg_catalog.pg_stat_get_xact_tuples_deleted(%1$s))""".formatted(catalog);
    }

    /** Catalogues that commands write to without an event, or with one that names no object. */
    private static String silentCatalogs() {
        return String.join(
                ", ",
                List.of(
                        PG_AUTHID, "1261", // pg_auth_members
                        "1262", // pg_database
                        "2964", // pg_db_role_setting
                        "2396", // pg_shdescription
                        "3592", // pg_shseclabel
                        "1213", // pg_tablespace
                        "3466", // pg_event_trigger
                        "6100", // pg_subscription
                        "826", // pg_default_acl
                        "3596")); // pg_seclabel
    }
}
