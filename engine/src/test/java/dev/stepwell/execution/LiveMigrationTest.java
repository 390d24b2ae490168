package dev.stepwell.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.MigrationException.Code;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.testing.RealPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a run does to a user's database, when it goes well and when it does not. */
@ExtendWith(RealPostgres.class)
class LiveMigrationTest {

    private static final RunSettings TOGETHER =
            new RunSettings(VersionTable.DEFAULT, Duration.ofSeconds(5), Optional.empty(), Optional.empty(), true);

    @Test
    void upgradesAndKeepsAccount(ScratchDatabase database) throws SQLException {
        Live live = Live.withTwoTables(database);

        RunReport report = live.migration().upgrade("head");

        assertThat(report.before()).isEqualTo(Heads.base());
        assertThat(report.after()).isEqualTo(Heads.of(RevisionId.of("b2")));
        assertThat(report.steps()).extracting(Object::toString).containsExactly("upgrade a1", "upgrade b2");
        assertThat(live.tables()).containsExactly("a1", "b2");
        assertThat(live.versions()).containsExactly("b2");
        assertThat(live.account()).containsExactly("upgrade a1 done", "upgrade b2 done");
        assertThat(live.rows("SELECT done_by, finished >= started, length(checksum) FROM stepwell_version_history"))
                .containsExactly("postgres t 64", "postgres t 64");
    }

    @Test
    void downgrades(ScratchDatabase database) throws SQLException {
        Live live = Live.withTwoTables(database);
        live.migration().upgrade("head");

        live.migration().downgrade("-1");

        assertThat(live.tables()).containsExactly("a1");
        assertThat(live.versions()).containsExactly("a1");
        assertThat(live.account()).containsExactly("upgrade a1 done", "upgrade b2 done", "downgrade b2 done");
    }

    @Test
    void hasNothingToDoAtTheHead(ScratchDatabase database) throws SQLException {
        Live live = Live.withTwoTables(database);
        live.migration().upgrade("head");

        assertThat(live.migration().upgrade("head").steps()).isEmpty();
        assertThat(live.account()).hasSize(2);
    }

    @Test
    void makesNothingWhenThereIsNothingToDo(ScratchDatabase database) throws SQLException {
        Live live = Live.withTwoTables(database);

        live.migration().upgrade("base");

        assertThat(live.rows("SELECT to_regclass('stepwell_version')")).containsExactly("null");
    }

    @Test
    void leavesTheDatabaseAtTheRevisionBeforeTheOneThatFails(ScratchDatabase database) throws SQLException {
        Live live = new Live(database).table("a1").revision("b2", "CREATE TABLE b2 ();\nDROP TABLE nothing;", "");

        MigrationException failure = catchThrowableOfType(
                MigrationException.class, () -> live.migration().upgrade("head"));

        assertThat(failure).hasMessage("""
                The upgrade of b2 Change b2 failed at db/b2.sql:2.
                  server: table "nothing" does not exist (SQLSTATE 42P01)
                  sql:    DROP TABLE nothing
                It was rolled back. The database is at a1. Correct the cause, and run the command again.""");
        assertThat(failure.code()).isEqualTo(Code.REVISION_FAILED);
        assertThat(failure.revisions()).containsExactly(RevisionId.of("b2"));
        assertThat(live.tables()).containsExactly("a1");
        assertThat(live.versions()).containsExactly("a1");
        assertThat(live.locks()).isEmpty();
    }

    @Test
    void leavesNothingOfARunInOneTransactionThatFails(ScratchDatabase database) throws SQLException {
        Live live = new Live(database).table("a1").revision("b2", "DROP TABLE nothing", "");

        assertThatThrownBy(() -> live.migration(TOGETHER, RunListener.NONE).upgrade("head"))
                .hasMessageContaining("It was rolled back. The database is at base.");
        assertThat(live.tables()).isEmpty();
        assertThat(live.versions()).isEmpty();
    }

    @Test
    void runsAllInOneTransactionWhenAskedTo(ScratchDatabase database) throws SQLException {
        Live live = new Live(database)
                .revision("a1", "CREATE TABLE ids AS SELECT pg_current_xact_id()::xid AS id", "")
                .revision("b2", "INSERT INTO ids SELECT pg_current_xact_id()::xid", "");

        live.migration(TOGETHER, RunListener.NONE).upgrade("head");

        assertThat(live.rows("SELECT DISTINCT id::text = xmin::text FROM ids")).containsExactly("t");
        assertThat(live.rows("SELECT count(DISTINCT id::text) FROM ids")).containsExactly("1");
    }

    @Test
    void refusesOneTransactionForARevisionThatRunsOutsideOne(ScratchDatabase database) throws SQLException {
        Live live = new Live(database).table("a1").outsideTransaction("b2", "CREATE INDEX CONCURRENTLY i ON a1 (id)");

        assertThatThrownBy(() -> live.migration(TOGETHER, RunListener.NONE).upgrade("head"))
                .hasMessage("One transaction for the whole run is asked for, but b2 Change b2 runs outside one. Nothing"
                        + " was run. Upgrade to the revision before it, then to it alone, each with a transaction per"
                        + " revision.");
        assertThat(live.tables()).isEmpty();
    }

    @Test
    void runsOutsideATransactionWhatSaysSo(ScratchDatabase database) throws SQLException {
        Live live = new Live(database).table("a1").outsideTransaction("b2", "CREATE INDEX CONCURRENTLY i ON a1 (id)");

        live.migration().upgrade("head");

        assertThat(live.versions()).containsExactly("b2");
        assertThat(live.account()).containsExactly("upgrade a1 done", "upgrade b2 done");
    }

    @Test
    void marksWhatBreaksOffOutsideATransactionAndRefusesUntilItIsSettled(ScratchDatabase database) throws SQLException {
        Live live =
                new Live(database).table("a1").outsideTransaction("b2", "CREATE TABLE half ();\nDROP TABLE nothing;");

        assertThatThrownBy(() -> live.migration().upgrade("head")).hasMessage("""
                The upgrade of b2 Change b2 failed at db/b2.sql:2.
                  server: table "nothing" does not exist (SQLSTATE 42P01)
                  sql:    DROP TABLE nothing
                It runs outside a transaction, so what ran before that statement stays. The database is at a1.\
                 Look at what it has done. Then undo that by hand and run `stepwell stamp a1`,\
                 or finish it by hand and run `stepwell stamp b2`.""");
        String started = live.rows("SELECT to_char(started AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') FROM"
                        + " stepwell_version_history WHERE revision = 'b2'")
                .get(0);
        assertThatThrownBy(() -> live.migration().upgrade("head"))
                .hasMessage("An earlier upgrade of b2, begun by postgres at " + started
                        + ", broke off half-way; it runs outside a transaction. Nothing was run. The database is at a1."
                        + " Look at what it has done. Then undo that by hand and run `stepwell stamp a1`, or finish it by"
                        + " hand and run `stepwell stamp b2`.");

        live.migration().stamp(List.of("b2"), false);

        assertThat(live.migration().upgrade("head").steps()).isEmpty();
        assertThat(live.account()).containsExactly("upgrade a1 done", "upgrade b2 settled", "stamp b2 done");
    }

    @Test
    void runsTheTransactionThatAScriptBringsWithIt(ScratchDatabase database) throws SQLException {
        Live live = new Live(database).revision("a1", "BEGIN; CREATE TABLE a (); CREATE TABLE b (); COMMIT;", "");

        live.migration().upgrade("head");

        assertThat(live.rows("SELECT count(DISTINCT c.xmin::text) FROM (SELECT xmin FROM pg_class WHERE relname IN"
                        + " ('a', 'b') UNION ALL SELECT xmin FROM stepwell_version) c"))
                .containsExactly("1");
    }

    @Test
    void tellsThatAStatementWantsNoTransaction(ScratchDatabase database) throws SQLException {
        Live live = new Live(database).table("a1").revision("b2", "CREATE INDEX CONCURRENTLY i ON a1 (id)", "");

        assertThatThrownBy(() -> live.migration().upgrade("head")).hasMessage("""
                The upgrade of b2 Change b2 failed at db/b2.sql:1.
                  server: CREATE INDEX CONCURRENTLY cannot run inside a transaction block (SQLSTATE 25001)
                  sql:    CREATE INDEX CONCURRENTLY i ON a1 (id)
                It was rolled back. The database is at a1. Write `-- upgrade: no-transaction` above the script,\
                 and run the command again.""");
        assertThat(live.versions()).containsExactly("a1");
    }

    @Test
    void tellsOfConstraintsThatSpeakUpAtTheCommit(ScratchDatabase database) throws SQLException {
        Live live = new Live(database)
                .revision(
                        "a1",
                        "CREATE TABLE a (id integer UNIQUE DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO a VALUES (1),"
                                + " (1);",
                        "");

        assertThatThrownBy(() -> live.migration().upgrade("head")).hasMessage("""
                The upgrade of a1 Change a1 failed at db/a1.sql:2.
                  server: duplicate key value violates unique constraint "a_id_key" (SQLSTATE 23505)
                  detail: Key (id)=(1) already exists.
                It was rolled back. The database is at base. Correct the cause, and run the command again.""");
        assertThat(live.tables()).isEmpty();
    }

    @Test
    void givesEveryRevisionASessionAsGoodAsNew(ScratchDatabase database) throws SQLException {
        Live live = new Live(database)
                .revision("a1", "SET search_path = pg_catalog; SET TIME ZONE 'Asia/Tokyo'; CREATE TEMP TABLE t ();", "")
                .revision(
                        "b2",
                        "CREATE TABLE seen AS SELECT current_setting('search_path') AS path,"
                                + " current_setting('TimeZone') AS zone, to_regclass('t') AS t",
                        "");

        live.migration().upgrade("head");

        assertThat(live.rows("SELECT * FROM seen")).containsExactly("\"$user\", public UTC null");
    }

    @Test
    void setsTheTimeoutsThatAreAskedFor(ScratchDatabase database) throws SQLException {
        Live live = new Live(database).revision("a1", "SELECT pg_sleep(10)", "");
        RunSettings settings = new RunSettings(
                VersionTable.DEFAULT,
                Duration.ZERO,
                Optional.of(Duration.ofSeconds(1)),
                Optional.of(Duration.ofMillis(50)),
                false);

        assertThatThrownBy(() -> live.migration(settings, RunListener.NONE).upgrade("head"))
                .hasMessage("""
                The upgrade of a1 Change a1 failed at db/a1.sql:1.
                  server: canceling statement due to statement timeout (SQLSTATE 57014)
                  sql:    SELECT pg_sleep(10)
                It was rolled back. The database is at base. It ran longer than statement_timeout, or somebody\
                 cancelled it; run the command again.""");
    }

    @Test
    void keepsItsTablesInTheSchemaThatIsNamed(ScratchDatabase database) throws SQLException {
        Live live = Live.withTwoTables(database);
        RunSettings settings = new RunSettings(
                new VersionTable("Ops", "done"), Duration.ZERO, Optional.empty(), Optional.empty(), false);

        live.migration(settings, RunListener.NONE).upgrade("head");

        assertThat(live.rows("SELECT revision FROM \"Ops\".done")).containsExactly("b2");
        assertThat(live.rows("SELECT count(*) FROM \"Ops\".done_history")).containsExactly("2");
    }

    @Test
    void stampsWithoutRunningAnything(ScratchDatabase database) throws SQLException {
        Live live = Live.withTwoTables(database);

        RunReport report = live.migration().stamp(List.of("head"), false);

        assertThat(report.after()).isEqualTo(Heads.of(RevisionId.of("b2")));
        assertThat(live.tables()).isEmpty();
        assertThat(live.versions()).containsExactly("b2");
        assertThat(live.account()).containsExactly("stamp a1 done", "stamp b2 done");
    }
}
