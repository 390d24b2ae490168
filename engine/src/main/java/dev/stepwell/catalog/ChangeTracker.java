package dev.stepwell.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * Makes the sessions that run scripts tell which objects they change: event triggers (PostgreSQL manual, "Event
 * Triggers") send a notice for every data definition command. Triggers and function are temporary objects of the
 * session that reads the catalogue; they fire for every session and vanish with that one. Needs a superuser.
 */
public final class ChangeTracker {

    /** The SQLSTATE of the notices; the class is none of PostgreSQL's. */
    public static final String SIGNAL = "SW001";

    /**
     * The client information ({@link Connection#getClientInfo}) that holds the answer to {@link #PROBE}: a setting that
     * the server reports by itself, so that asking costs no round trip.
     */
    public static final String ANSWER = "ApplicationName";

    /**
     * Tells which catalogues the present transaction has written that event triggers do not cover. To be run at the end
     * of the transaction; the answer is in {@link #ANSWER} after the commit.
     */
    public static final String PROBE = """
            SELECT pg_catalog.set_config('application_name', pg_catalog.concat('stepwell ',
              coalesce(pg_catalog.current_setting('event_triggers', true), 'on'), ' ',
              (SELECT pg_catalog.sum(pg_catalog.int8pl(pg_catalog.int8pl(pg_catalog.pg_stat_get_xact_tuples_inserted(c),
                pg_catalog.pg_stat_get_xact_tuples_updated(c)), pg_catalog.pg_stat_get_xact_tuples_deleted(c)))
               FROM pg_catalog.unnest(ARRAY[%s]::pg_catalog.oid[]) c)), false)""".formatted(silentCatalogs());

    /** The names of the triggers, to be left out of snapshots. */
    static final Set<String> NAMES = Set.of("stepwell_changed", "stepwell_dropped");

    private static final List<String> INSTALL = List.of("""
            CREATE FUNCTION pg_temp.stepwell_signal() RETURNS event_trigger LANGUAGE plpgsql
            SET search_path = pg_catalog AS $$
            DECLARE
              objects text;
            BEGIN
              IF tg_event = 'sql_drop' THEN
                SELECT string_agg(classid::bigint || ' ' || objid::bigint || ' ' || CASE
                    WHEN object_type IN ('default value', 'table column', 'table constraint', 'trigger', 'rule', 'policy')
                    THEN coalesce(to_regclass(format('%I.%I', address_names[1], address_names[2]))::oid::bigint, 0)
                    WHEN object_type = 'domain constraint' THEN -1
                    ELSE 0 END, ',')
                  INTO objects FROM pg_event_trigger_dropped_objects() WHERE NOT is_temporary;
                RAISE INFO USING ERRCODE = 'SW001', MESSAGE = 'dropped ' || coalesce(objects, '');
              ELSE
                SELECT string_agg(coalesce(classid::bigint, 0) || ' ' || coalesce(objid::bigint, 0), ',')
                  INTO objects FROM pg_event_trigger_ddl_commands();
                RAISE INFO USING ERRCODE = 'SW001', MESSAGE = 'changed ' || coalesce(objects, '') || '|' || tg_tag;
              END IF;
            EXCEPTION WHEN OTHERS THEN
              RAISE INFO USING ERRCODE = 'SW001', MESSAGE = 'lost';
            END $$""", """
            CREATE EVENT TRIGGER stepwell_changed ON ddl_command_end EXECUTE FUNCTION pg_temp.stepwell_signal()""", """
            CREATE EVENT TRIGGER stepwell_dropped ON sql_drop EXECUTE FUNCTION pg_temp.stepwell_signal()""", """
            ALTER EVENT TRIGGER stepwell_changed ENABLE ALWAYS""", """
            ALTER EVENT TRIGGER stepwell_dropped ENABLE ALWAYS""");

    private ChangeTracker() {}

    /**
     * Installs the triggers, which last as long as the session.
     *
     * @param reading the session that reads the catalogue
     * @throws SQLException when the role is no superuser, or the database does not answer
     */
    public static void install(Connection reading) throws SQLException {
        try (Statement statement = reading.createStatement()) {
            for (String sql : INSTALL) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
        }
    }

    /** Catalogues that commands write to without an event, or with one that names no object. */
    private static String silentCatalogs() {
        return String.join(
                ", ",
                List.of(
                        "1260", // pg_authid
                        "1261", // pg_auth_members
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
