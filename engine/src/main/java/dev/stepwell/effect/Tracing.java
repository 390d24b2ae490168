package dev.stepwell.effect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What of the tracing functions could be installed in a database. They are temporary objects of the observing session,
 * which serve all sessions and vanish with that one; they need a superuser.
 *
 * @param schema where they are; nothing when the role is no superuser
 */
record Tracing(Optional<String> schema) {

    static final long PG_CLASS = 1259;

    /** insufficient_privilege. */
    private static final String NO_RIGHT = "42501";

    private static final String SCHEMA = "SELECT nspname FROM pg_namespace WHERE oid = pg_my_temp_schema()";

    static Tracing install(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    ObservingSql.NOTE_FUNCTION,
                    ObservingSql.eventTrigger("ddl_command_end"),
                    ObservingSql.eventTrigger("sql_drop"),
                    ObservingSql.eventTrigger("table_rewrite"),
                    ObservingSql.PROBE_FUNCTION)) {
                statement.execute(sql);
            }
            try (ResultSet row = statement.executeQuery(SCHEMA)) {
                row.next();
                String schema = row.getString(1);
                // A script may have taken another role.
                statement.execute("GRANT USAGE ON SCHEMA " + schema + " TO PUBLIC");
                return new Tracing(Optional.of(schema));
            }
        } catch (SQLException e) {
            if (NO_RIGHT.equals(e.getSQLState())) {
                return new Tracing(Optional.empty());
            }
            throw e;
        }
    }

    boolean seesCommands() {
        return schema.isPresent();
    }
}
