package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.testing.RealPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts run in other sessions than the one that the triggers and functions belong to. */
@ExtendWith(RealPostgres.class)
class ChangeTrackerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ROLE %s",
                "CREATE SCHEMA %s; CREATE EXTENSION citext SCHEMA %1$s",
                "CREATE SCHEMA %s; CREATE OPERATOR %1$s.=== (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);"
                        + " ALTER SCHEMA %1$s RENAME TO other"
            })
    void knowsWhatItCannotTell(String sql, ScratchDatabase database) throws SQLException {
        assertThat(told(sql.formatted("untold"), database))
                .satisfies(change -> assertThat(change.isRead()).isFalse())
                .satisfies(change -> assertThat(change.isOnlyNoted()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE %s (id int PRIMARY KEY)",
                "CREATE TABLE %s (); GRANT SELECT ON %1$s TO PUBLIC",
                "CREATE DOMAIN %s AS int CHECK (VALUE > 0); ALTER DOMAIN %1$s DROP CONSTRAINT %1$s_check",
                "CREATE VIEW %s AS SELECT 1 AS one; DROP VIEW %1$s",
                "CREATE AGGREGATE %s(int) (SFUNC = int4larger, STYPE = int); DROP AGGREGATE %1$s(int)",
                "CREATE EXTENSION pg_trgm; CREATE TABLE %s ()",
                "CREATE EXTENSION btree_gist; COMMENT ON EXTENSION btree_gist IS '%s'"
            })
    void tellsWhatAnotherSessionChanged(String sql, ScratchDatabase database) throws SQLException {
        assertThat(told(sql.formatted("told"), database).isRead()).isTrue();
    }

    private static CatalogChange told(String sql, ScratchDatabase database) throws SQLException {
        try (Connection reading = database.connect(ConnectionPurpose.READING);
                Connection scripts = database.connect(ConnectionPurpose.SCRIPTS);
                Statement script = scripts.createStatement()) {
            ChangeProbe probe = ChangeTracker.install(reading, Set.of(), List.of());
            script.execute(ChangeTracker.BEGIN);
            script.execute("BEGIN; " + sql);
            try (ResultSet answer = script.executeQuery(probe.sql())) {
                return probe.answer(answer);
            } finally {
                script.execute("ROLLBACK");
            }
        }
    }
}
