package dev.stepwell.check;

import static dev.stepwell.check.Schemas.column;
import static dev.stepwell.check.Schemas.enumType;
import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.Pass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundTripCheckTest {

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
    void passesADowngradeThatRestoresTheSchema() {
        walked.roundTrip("a1", EMPTY, USERS);

        assertThat(judged())
                .isEqualTo(new CheckResult(
                        "round-trip",
                        "every downgrade restores the schema, and its upgrade runs again",
                        true,
                        List.of(),
                        Map.of()));
    }

    @Test
    void findsADowngradeThatFails() {
        ScriptError error = Walked.noSuchTable("db/a1.down.sql", 4);
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, USERS).failed("a1", Pass.DOWNGRADE, USERS, error);

        assertThat(judged().findings())
                .containsExactly(FindingBuilder.error("round-trip", "downgrade-failed")
                        .about(A1, Direction.DOWNGRADE)
                        .because(error)
                        .remedy("Correct the name, or make what it names before this statement.")
                        .saying("The downgrade fails."));
    }

    @Test
    void findsWhatTheDowngradeLeavesBehind() {
        downTo(EMPTY, USERS);

        assertThat(judged().findings())
                .containsExactly(FindingBuilder.error("round-trip", "left-behind")
                        .about(A1, Direction.DOWNGRADE)
                        .at("db/a1.down.sql", 1)
                        .path("public.users")
                        .values(null, "(id, name)")
                        .remedy("Add `DROP TABLE public.users` to the downgrade.")
                        .saying("The downgrade leaves table public.users behind."));
    }

    @Test
    void findsWhatTheDowngradeDoesNotBringBack() {
        downTo(USERS, EMPTY);

        assertThat(judged().findings())
                .containsExactly(FindingBuilder.error("round-trip", "not-restored")
                        .about(A1, Direction.DOWNGRADE)
                        .at("db/a1.down.sql", 1)
                        .path("public.users")
                        .values("(id, name)", null)
                        .remedy("Make the downgrade create it as it was.")
                        .saying("The downgrade does not bring table public.users back."));
    }

    @Test
    void findsWhatTheDowngradeRestoresDifferently() {
        downTo(USERS, WIDER);

        assertThat(judged().findings())
                .containsExactly(FindingBuilder.error("round-trip", "restored-differently")
                        .about(A1, Direction.DOWNGRADE)
                        .at("db/a1.down.sql", 1)
                        .path("public.users.id › type")
                        .values("integer", "bigint")
                        .remedy("Make the downgrade set it back to what it was.")
                        .saying("The downgrade does not restore the type of column public.users.id."));
    }

    @Test
    void findsWhatTheDowngradeBringsBackUnderAnotherName() {
        downTo(schema(table(1, "users", "id")), schema(table(1, "people", "id")));

        assertThat(judged().findings())
                .containsExactly(FindingBuilder.error("round-trip", "restored-differently")
                        .about(A1, Direction.DOWNGRADE)
                        .at("db/a1.down.sql", 1)
                        .path("public.users")
                        .values("public.users", "public.people")
                        .remedy("Make the downgrade set it back to what it was.")
                        .saying("The downgrade brings table public.users back under another name."));
    }

    @Test
    void knowsThatAnEnumValueCannotBeDropped() {
        downTo(schema(enumType(5, "mood", "'sad'")), schema(enumType(5, "mood", "'sad', 'ok'")));

        assertThat(judged().findings())
                .extracting(Finding::code, Finding::remedy)
                .containsExactly(tuple(
                        "restored-differently",
                        "PostgreSQL cannot drop an enum value: swap the type for one without it, or declare the"
                                + " downgrade irreversible."));
    }

    @Test
    void listsAnotherColumnOrderWithoutFailing() {
        downTo(USERS, TURNED);

        assertThat(judged().findings())
                .containsExactly(FindingBuilder.info("round-trip", "column-order")
                        .about(A1, Direction.DOWNGRADE)
                        .at("db/a1.down.sql", 1)
                        .path("public.users › column order")
                        .values("id, name", "name, id")
                        .remedy("Nothing, unless code relies on the order; PostgreSQL adds columns at the end only.")
                        .saying("The downgrade puts the columns of table public.users into another order."));
        assertThat(judged().outcome()).isEqualTo("passed");
    }

    @Test
    void offersToDeclareWhatTheDowngradeRaises() {
        ScriptError raised = new ScriptError("P0001", "no way back", null, null, "DO ...", "db/a1.down.sql", 1);
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, USERS).failed("a1", Pass.DOWNGRADE, USERS, raised);

        assertThat(judged().findings())
                .extracting(Finding::remedy)
                .containsExactly(
                        "If it is raised because there is no way back, declare `-- downgrade: irreversible because"
                                + " <reason>` in its place.");
    }

    @Test
    void warnsOfADowngradeThatHadToRunOutsideATransaction() {
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, USERS).refused("a1", Pass.DOWNGRADE, USERS, EMPTY);

        assertThat(judged().findings())
                .containsExactly(FindingBuilder.warning("round-trip", "undeclared-no-transaction")
                        .about(A1, Direction.DOWNGRADE)
                        .classes(Set.of("transaction-misuse"))
                        .at("db/a1.down.sql", 1)
                        .remedy("Declare it with `-- downgrade: no-transaction`, and keep one such statement to a"
                                + " revision, so that a failure leaves nothing half done.")
                        .saying(
                                "PostgreSQL refuses a statement of the downgrade inside a transaction, so the script was"
                                        + " run outside one."));
    }

    @Test
    void leavesARevisionWithoutStatementsInItsDowngradeToTheReversibleCheck() {
        Walked empty = new Walked().revision("a1", "SELECT up()", "-- nothing");
        empty.ok("a1", Pass.FIRST_UPGRADE, EMPTY, USERS).ok("a1", Pass.DOWNGRADE, USERS, USERS);

        assertThat(new RoundTripCheck().judge(empty.evidence()).findings()).isEmpty();
    }

    @Test
    void cannotJudgeARevisionWhoseUpgradeFailed() {
        walked.revision("b2", "SELECT up()", "SELECT down()")
                .failed("a1", Pass.FIRST_UPGRADE, EMPTY, Walked.noSuchTable("db/a1.sql", 1))
                .blocked("b2", Pass.FIRST_UPGRADE, EMPTY, Walked.noSuchTable("db/b2.sql", 1), "a1");

        assertThat(judged().findings()).isEmpty();
        assertThat(judged().notReached()).containsOnly(entry(A1, A1), entry(RevisionId.of("b2"), A1));
    }

    private void downTo(SchemaSnapshot before, SchemaSnapshot back) {
        SchemaSnapshot top = schema(table(9, "top", "id"));
        walked.ok("a1", Pass.FIRST_UPGRADE, before, top).ok("a1", Pass.DOWNGRADE, top, back);
    }

    private CheckResult judged() {
        return new RoundTripCheck().judge(walked.evidence());
    }
}
