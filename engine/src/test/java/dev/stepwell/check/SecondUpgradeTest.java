package dev.stepwell.check;

import static dev.stepwell.check.Schemas.column;
import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.Pass;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the round trip says of the upgrade after the downgrade. */
class SecondUpgradeTest {

    private static final RevisionId A1 = RevisionId.of("a1");
    private static final SchemaSnapshot EMPTY = schema();
    private static final SchemaSnapshot USERS =
            schema(table(1, "users", "id, name"), column(1, 1, "users", "id", "integer"));
    private static final SchemaSnapshot WIDER =
            schema(table(1, "users", "id, name"), column(1, 1, "users", "id", "bigint"));
    private static final SchemaSnapshot TURNED =
            schema(table(1, "users", "name, id"), column(1, 1, "users", "id", "integer"));

    private final Walked walked = new Walked().revision("a1", "SELECT up()", "SELECT down()");

    @Test
    void findsAnUpgradeThatDoesNotRunAgain() {
        ScriptError error = Walked.noSuchTable("db/a1.sql", 2);
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, USERS)
                .ok("a1", Pass.DOWNGRADE, USERS, EMPTY)
                .failed("a1", Pass.SECOND_UPGRADE, EMPTY, error);

        assertThat(judged().findings())
                .containsExactly(FindingBuilder.error("round-trip", "second-upgrade-failed")
                        .about(A1, Direction.UPGRADE)
                        .because(error)
                        .remedy("Make the downgrade undo what this statement does.")
                        .saying("The upgrade fails when it is run again after the downgrade."));
    }

    @Test
    void doesNotBlameTheUpgradeForTrippingOverWhatTheDowngradeLeavesBehind() {
        ScriptError error = new ScriptError(
                "42P07",
                "relation \"users\" already exists",
                null,
                null,
                "CREATE TABLE users (id int)",
                "db/a1.sql",
                2);
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, USERS)
                .ok("a1", Pass.DOWNGRADE, USERS, USERS)
                .failed("a1", Pass.SECOND_UPGRADE, USERS, error);

        assertThat(judged().findings())
                .hasSize(2)
                .contains(
                        FindingBuilder.info("round-trip", "second-upgrade-failed")
                                .about(A1, Direction.UPGRADE)
                                .because(error)
                                .saying("The upgrade fails when it is run again, because of what the downgrade leaves"
                                        + " behind."),
                        atIndex(1));
    }

    @Test
    void doesNotRepeatForTheSecondUpgradeWhatTheDowngradeRestoresDifferently() {
        walked.ok("a1", Pass.FIRST_UPGRADE, USERS, USERS)
                .ok("a1", Pass.DOWNGRADE, USERS, TURNED)
                .ok("a1", Pass.SECOND_UPGRADE, TURNED, TURNED);

        assertThat(judged().findings())
                .extracting(Finding::direction)
                .containsExactly(Optional.of(Direction.DOWNGRADE));
    }

    @Test
    void findsAnUpgradeThatMakesSomethingElseTheSecondTime() {
        upAgainTo(WIDER);

        assertThat(judged().findings())
                .containsExactly(
                        FindingBuilder.error("round-trip", "second-upgrade-differs")
                                .about(A1, Direction.UPGRADE)
                                .at("db/a1.sql", 1)
                                .path("public.users.id › type")
                                .values("integer", "bigint")
                                .remedy(
                                        "Make the upgrade independent of the moment it runs and of what the downgrade leaves.")
                                .saying(
                                        "After down and up again, column public.users.id is not as the first upgrade made it."));
    }

    @Test
    void listsAnotherColumnOrderOfTheSecondUpgradeWithoutFailing() {
        upAgainTo(TURNED);

        assertThat(judged().findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("column-order", Severity.INFO));
    }

    private void upAgainTo(SchemaSnapshot second) {
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, USERS)
                .ok("a1", Pass.DOWNGRADE, USERS, EMPTY)
                .ok("a1", Pass.SECOND_UPGRADE, EMPTY, second);
    }

    private CheckResult judged() {
        return new RoundTripCheck().judge(walked.evidence());
    }
}
