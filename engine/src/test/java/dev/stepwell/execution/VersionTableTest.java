package dev.stepwell.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.testing.RealPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class VersionTableTest {

    private static final Heads BASE = Heads.base();
    private static final Heads A1 = Heads.of(RevisionId.of("a1"));
    private static final VersionTable TABLE = VersionTable.DEFAULT;

    @Test
    void movesFromOneHeadToTheNext() {
        assertThat(TABLE.move(A1, Heads.of(RevisionId.of("b2"))))
                .containsExactly(
                        "DELETE FROM \"public\".\"stepwell_version\" WHERE revision = 'a1'",
                        "INSERT INTO \"public\".\"stepwell_version\" (revision) VALUES ('b2')");
    }

    @Test
    void keepsTheRowsThatStay() {
        assertThat(TABLE.move(A1, Heads.of(RevisionId.of("a1"), RevisionId.of("b2"))))
                .containsExactly("INSERT INTO \"public\".\"stepwell_version\" (revision) VALUES ('b2')");
    }

    @Test
    void quotesWhatIsUnusual() {
        assertThat(new VersionTable("my\"schema", "v").move(BASE, Heads.of(RevisionId.of("it's"))))
                .containsExactly("INSERT INTO \"my\"\"schema\".\"v\" (revision) VALUES ('it''s')");
    }

    /** In a real database. */
    @Nested
    @ExtendWith(RealPostgres.class)
    class WithAScript {

        @Test
        void movesInTheTransactionOfTheScript(ScratchDatabase database) throws SQLException {
            try (Runs runs = new Runs(database)) {
                runs.run(TABLE.create());

                runs.run("CREATE TABLE ids AS SELECT pg_current_xact_id()::xid AS id", insert());

                assertThat(runs.answer("SELECT v.xmin = ids.id FROM stepwell_version v, ids"))
                        .isEqualTo("t");
            }
        }

        @Test
        void staysWhenTheScriptFails(ScratchDatabase database) throws SQLException {
            try (Runs runs = new Runs(database)) {
                runs.run(TABLE.create());

                runs.run("SELECT nothing", insert());

                assertThat(runs.answer("SELECT count(*) FROM stepwell_version")).isEqualTo("0");
            }
        }

        @Test
        void failsTheScriptThatDropsIt(ScratchDatabase database) throws SQLException {
            try (Runs runs = new Runs(database)) {
                runs.run(TABLE.create());

                Execution execution = runs.run("CREATE TABLE a ();\nDROP TABLE stepwell_version;", insert());

                assertThat(execution.error())
                        .contains(new ScriptError(
                                "42P01",
                                "the script ran, but its revision could not be recorded in the version table:"
                                        + " relation \"public.stepwell_version\" does not exist",
                                null,
                                "Leave the version table, its schema and its rights alone.",
                                null,
                                Runs.FILE,
                                2));
                assertThat(runs.hasTable("a")).isFalse();
                assertThat(runs.hasTable("stepwell_version")).isTrue();
            }
        }

        private static String insert() {
            return TABLE.move(BASE, A1).get(0);
        }
    }
}
