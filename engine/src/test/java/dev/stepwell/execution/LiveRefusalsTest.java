package dev.stepwell.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.MigrationException.Code;
import dev.stepwell.revision.RevisionException;
import dev.stepwell.testing.RealPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When a run does nothing, or less than it was asked for, and what it says then. */
@ExtendWith(RealPostgres.class)
class LiveRefusalsTest {

    @Test
    void refusesWhatWasEditedAfterItWasApplied(ScratchDatabase database) throws SQLException {
        Live.withTwoTables(database).migration().upgrade("head");
        Live edited = new Live(database)
                .revision("a1", "CREATE TABLE a1 (id bigint)", "DROP TABLE a1")
                .table("b2")
                .table("c3");

        assertThatThrownBy(() -> edited.migration().upgrade("head")).hasMessage("""
                The upgrade of a revision that this database has was edited since:
                  a1 (db/a1.sql)
                Nothing was run. Restore the file and write a new revision with the change; or, when the database has\
                 the change too, run `stepwell stamp` with the present revision.""");
        edited.migration().stamp(List.of("b2"), false);
        assertThat(edited.migration().upgrade("head").steps()).hasSize(1);
    }

    @Test
    void takesAnotherDowngradeOrCommentForNoEdit(ScratchDatabase database) {
        Live.withTwoTables(database).migration().upgrade("head");
        Live changed = new Live(database)
                .revision("a1", "-- the first\nCREATE TABLE a1 (id integer)\n;\n", "DROP TABLE IF EXISTS a1")
                .table("b2");

        assertThat(changed.migration().upgrade("head").steps()).isEmpty();
    }

    @Test
    void refusesToGoBackWhereThereIsNoWay(ScratchDatabase database) throws SQLException {
        Live live = new Live(database).table("a1").oneWay("b2").table("c3");
        live.migration().upgrade("head");

        assertThatThrownBy(() -> live.migration().downgrade("base"))
                .hasMessage("There is no way back from b2 Change b2: it is declared irreversible because rows are gone"
                        + " (db/b2.sql:9). Nothing was run. Write the downgrade, or restore a backup.");
        assertThat(live.versions()).containsExactly("c3");
    }

    @Test
    void namesWhatTheVersionTableHoldsAndNoFileHas(ScratchDatabase database) throws SQLException {
        Live live = Live.withTwoTables(database);
        live.migration().upgrade("head");
        live.execute("UPDATE stepwell_version SET revision = 'b3'");

        assertThatThrownBy(() -> live.migration().upgrade("head"))
                .isInstanceOf(RevisionException.class)
                .hasMessageStartingWith(
                        "Can't locate revision identified by 'b3': the version table holds this row, but no"
                                + " file has that id. Nearest: 'b2'");
        live.migration().stamp(List.of("b2"), true);
        assertThat(live.versions()).containsExactly("b2");
    }

    @Test
    void waitsForTheLockOnlySoLong(ScratchDatabase database) throws SQLException {
        Live live = Live.withTwoTables(database);
        long key = new Ledger(VersionTable.DEFAULT).lockKey();
        RunSettings settings =
                new RunSettings(VersionTable.DEFAULT, Duration.ofSeconds(1), Optional.empty(), Optional.empty(), false);
        try (Connection other = live.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + key + ")");

            assertThatThrownBy(() -> live.migration(settings, RunListener.NONE).upgrade("head"))
                    .hasMessageMatching("Another run on this database did not end within 1 s: process \\d+ of user"
                            + " postgres \\(stepwell\\), connected since \\d\\d:\\d\\d:\\d\\d holds the lock. Nothing was"
                            + " run. Wait for it, or raise the wait \\(--lock-wait\\)\\.")
                    .extracting(thrown -> ((MigrationException) thrown).code())
                    .isEqualTo(Code.LOCK_NOT_HAD);
        }
    }

    @Test
    void noticesAScriptThatGivesTheLockBack(ScratchDatabase database) {
        Live live = new Live(database)
                .revision("a1", "SELECT pg_advisory_unlock_all()", "")
                .table("b2");

        assertThatThrownBy(() -> live.migration().upgrade("head"))
                .hasMessage("The upgrade of a1 Change a1 gave back all advisory locks, that of this run among them, so"
                        + " that another run may have begun. It was run to its end; the database is at a1. Take"
                        + " pg_advisory_unlock_all() and DISCARD ALL out of the script.");
    }
}
