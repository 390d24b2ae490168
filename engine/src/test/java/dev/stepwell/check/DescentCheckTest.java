package dev.stepwell.check;

import static dev.stepwell.check.Schemas.column;
import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Downgrade;
import dev.stepwell.walk.Pass;
import org.junit.jupiter.api.Test;

class DescentCheckTest {

    private static final RevisionId A1 = RevisionId.of("a1");
    private static final RevisionId B2 = RevisionId.of("b2");
    private static final SchemaSnapshot EMPTY = schema();
    private static final SchemaSnapshot USERS = schema(table(1, "users", "id"));
    private static final SchemaSnapshot ROLE =
            schema(table(1, "users", "id, role"), column(1, 2, "users", "role", "text"));

    private final Walked walked =
            new Walked().revision("a1", "SELECT up()", "SELECT down()").revision("b2", "SELECT up()", "SELECT down()");

    @Test
    void passesAWayDownInOneGo() {
        bothRoundTrips().ok("b2", Pass.DESCENT, ROLE, USERS).ok("a1", Pass.DESCENT, USERS, EMPTY);

        assertThat(judged().findings()).isEmpty();
    }

    @Test
    void passesWhenThereWasNoDescent() {
        bothRoundTrips();

        assertThat(judged().findings()).isEmpty();
    }

    @Test
    void saysHowFarARollbackGets() {
        bothRoundTrips().ok("b2", Pass.DESCENT, ROLE, USERS).skipped("a1", Pass.DESCENT, USERS);

        assertThat(judged().findings()).containsExactly(stopsAt(A1, 1, "there is no downgrade"));
        assertThat(judged().outcome()).isEqualTo("passed");
    }

    @Test
    void saysThatARollbackStopsAtADeclaration() {
        Walked declared = new Walked()
                .revision("a1", "SELECT up()", new Downgrade.Irreversible("the rows are gone", "db/a1.sql", 9))
                .ok("a1", Pass.FIRST_UPGRADE, EMPTY, USERS)
                .skipped("a1", Pass.DESCENT, USERS);

        assertThat(new DescentCheck().judge(declared.evidence()).findings())
                .containsExactly(FindingBuilder.info("descent", "descent-stops")
                        .about(A1, Direction.DOWNGRADE)
                        .at("db/a1.sql", 9)
                        .saying("`downgrade base` from head stops here after 0 of 1 revisions, because it is declared"
                                + " irreversible."));
    }

    @Test
    void cannotJudgeARevisionWhoseUpgradeFailed() {
        walked.failed("a1", Pass.FIRST_UPGRADE, EMPTY, Walked.noSuchTable("db/a1.sql", 1))
                .blocked("b2", Pass.FIRST_UPGRADE, EMPTY, Walked.noSuchTable("db/b2.sql", 1), "a1");

        assertThat(judged().notReached()).containsOnly(entry(A1, A1), entry(B2, A1));
    }

    @Test
    void findsADowngradeThatFailsOnTheLongWayOnly() {
        ScriptError error = Walked.noSuchTable("db/a1.down.sql", 1);
        bothRoundTrips().ok("b2", Pass.DESCENT, ROLE, USERS).failed("a1", Pass.DESCENT, USERS, error);

        assertThat(judged().findings())
                .containsExactly(
                        FindingBuilder.error("descent", "descent-failed")
                                .about(A1, Direction.DOWNGRADE)
                                .because(error)
                                .remedy("Look at what the downgrades above this revision left behind or took away.")
                                .saying("The downgrade fails on the way from head to base, and not directly after its"
                                        + " upgrade."),
                        stopsAt(A1, 1, "the downgrade fails"));
    }

    @Test
    void doesNotRepeatAFailureOfTheRoundTrip() {
        ScriptError error = Walked.noSuchTable("db/b2.down.sql", 1);
        walked.roundTrip("a1", EMPTY, USERS)
                .ok("b2", Pass.FIRST_UPGRADE, USERS, ROLE)
                .failed("b2", Pass.DOWNGRADE, ROLE, error)
                .failed("b2", Pass.DESCENT, ROLE, error)
                .ok("a1", Pass.DESCENT, USERS, EMPTY);

        assertThat(judged().findings()).containsExactly(stopsAt(B2, 0, "the downgrade fails"));
    }

    @Test
    void findsWhatIsLeftBehindOnTheLongWayOnly() {
        bothRoundTrips().ok("b2", Pass.DESCENT, ROLE, USERS).ok("a1", Pass.DESCENT, USERS, USERS);

        assertThat(judged().findings())
                .containsExactly(FindingBuilder.error("descent", "left-behind")
                        .about(A1, Direction.DOWNGRADE)
                        .at("db/a1.down.sql", 1)
                        .path("public.users")
                        .values(null, "(id)")
                        .remedy("Add `DROP TABLE public.users` to the downgrade.")
                        .saying("The downgrade leaves table public.users behind."));
    }

    @Test
    void doesNotRepeatWhatTheRoundTripLeavesBehind() {
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, USERS)
                .ok("a1", Pass.DOWNGRADE, USERS, USERS)
                .roundTrip("b2", USERS, ROLE)
                .ok("b2", Pass.DESCENT, ROLE, USERS)
                .ok("a1", Pass.DESCENT, USERS, USERS);

        assertThat(judged().findings()).isEmpty();
    }

    @Test
    void doesNotBlameARevisionForWhatIsLeftFromAboveIt() {
        SchemaSnapshot left = schema(table(1, "users", "id"), table(2, "left", "id"));
        bothRoundTrips()
                .ok("b2", Pass.DESCENT, ROLE, left)
                .ok("a1", Pass.DESCENT, left, schema(table(2, "left", "id")));

        assertThat(judged().findings())
                .extracting(finding -> finding.revision().orElseThrow())
                .containsExactly(B2);
    }

    private static Finding stopsAt(RevisionId id, int done, String reason) {
        return FindingBuilder.info("descent", "descent-stops")
                .about(id, Direction.DOWNGRADE)
                .at("db/" + id + ".down.sql", 1)
                .saying("`downgrade base` from head stops here after " + done + " of 2 revisions, because " + reason
                        + ".");
    }

    private Walked bothRoundTrips() {
        return walked.roundTrip("a1", EMPTY, USERS).roundTrip("b2", USERS, ROLE);
    }

    private CheckResult judged() {
        return new DescentCheck().judge(walked.evidence());
    }
}
