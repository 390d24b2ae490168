package dev.stepwell.check;

import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.Pass;
import org.junit.jupiter.api.Test;

class UpgradeCheckTest {

    private static final SchemaSnapshot EMPTY = schema();
    private static final SchemaSnapshot USERS = schema(table(1, "users", "id"));
    private static final RevisionId A1 = RevisionId.of("a1");
    private static final RevisionId B2 = RevisionId.of("b2");

    private final Walked walked = new Walked()
            .revision("a1", "CREATE TABLE users (id int)", "DROP TABLE users")
            .revision("b2", "ALTER TABLE users DROP x", "");

    @Test
    void passesUpgradesThatRun() {
        walked.roundTrip("a1", EMPTY, USERS).roundTrip("b2", USERS, USERS);

        assertThat(judged().findings()).isEmpty();
        assertThat(judged().notReached()).isEmpty();
    }

    @Test
    void saysWhatPostgresqlSaidAndWhere() {
        ScriptError error = Walked.noSuchTable("db/b2.sql", 7);
        walked.roundTrip("a1", EMPTY, USERS).failed("b2", Pass.FIRST_UPGRADE, USERS, error);

        assertThat(judged().findings())
                .containsExactly(FindingBuilder.error("upgrade", "upgrade-failed")
                        .about(B2, Direction.UPGRADE)
                        .because(error)
                        .at("db/b2.sql", 7)
                        .remedy("Correct the name, or make what it names before this statement.")
                        .saying("The upgrade fails."));
    }

    @Test
    void knowsARemedyForSomeStates() {
        ScriptError timeout = new ScriptError(
                "57014", "canceling statement due to user request", null, null, "SELECT 1", "db/a1.sql", 1);
        walked.failed("a1", Pass.FIRST_UPGRADE, EMPTY, timeout);

        assertThat(judged().findings())
                .extracting(Finding::remedy)
                .containsExactly(
                        "A timeout ended it: find out what it waits for, make it cheaper, or raise the script timeout.");
    }

    @Test
    void doesNotBlameARevisionForTheFailureOfItsAncestor() {
        walked.failed("a1", Pass.FIRST_UPGRADE, EMPTY, Walked.noSuchTable("db/a1.sql", 1))
                .blocked("b2", Pass.FIRST_UPGRADE, EMPTY, Walked.noSuchTable("db/b2.sql", 1), "a1");

        assertThat(judged().findings(A1)).hasSize(1);
        assertThat(judged().findings(B2)).isEmpty();
        assertThat(judged().notReached()).containsOnly(entry(B2, A1));
    }

    @Test
    void takesForTheRemedyWhatTheRunnerSaysOfAFailureThatBelongsToNoStatement() {
        ScriptError open = new ScriptError("25001", "never commits", null, "End it with COMMIT.", null, "db/a1.sql", 1);
        walked.failed("a1", Pass.FIRST_UPGRADE, EMPTY, open);

        assertThat(judged().findings()).extracting(Finding::remedy).containsExactly("End it with COMMIT.");
    }

    @Test
    void blamesAnUpgradeThatDoesNotRunInANewDatabase() {
        ScriptError error = new ScriptError(
                "42710", "tablespace \"fast\" already exists", null, null, "CREATE TABLESPACE fast", "db/a1.sql", 3);
        Walked walked = new Walked()
                .revision("a1", "SELECT 1", "SELECT 1")
                .revision("b2", "SELECT 1", "SELECT 1")
                .ok("a1", Pass.FIRST_UPGRADE, EMPTY, USERS)
                .failed("a1", Pass.REPEATED_UPGRADE, USERS, error)
                .blocked("b2", Pass.FIRST_UPGRADE, USERS, error, "a1");

        CheckResult result = new UpgradeCheck().judge(walked.evidence());

        assertThat(result.findings())
                .containsExactly(FindingBuilder.error("upgrade", "not-repeatable")
                        .about(A1, Direction.UPGRADE)
                        .because(error)
                        .remedy("It changes something outside its database; guard the statement, so that it can run"
                                + " again: `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN"
                                + " CREATE ROLE app; END IF; END $$`, for example.")
                        .saying("The upgrade runs once, and fails when it is run again in a new database to restore a"
                                + " clean state; the walk ends there."));
        assertThat(result.notReached()).containsExactly(entry(B2, A1));
    }

    private CheckResult judged() {
        return new UpgradeCheck().judge(walked.evidence());
    }
}
