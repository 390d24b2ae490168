package dev.stepwell.check;

import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Layout;
import dev.stepwell.walk.Pass;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How upgrades and transactions meet. */
class TransactionHazardsTest {

    private static final SchemaSnapshot EMPTY = schema();
    private static final SchemaSnapshot USERS = schema(table(1, "users", "id"));
    private static final RevisionId A1 = RevisionId.of("a1");

    private final Walked one = new Walked().revision("a1", "SELECT up()", "SELECT down()");

    @Test
    void warnsOfAScriptThatHadToRunOutsideATransaction() {
        one.refused("a1", Pass.FIRST_UPGRADE, EMPTY, USERS);

        assertThat(judged(one).findings())
                .containsExactly(FindingBuilder.warning("online", "undeclared-no-transaction")
                        .about(A1, Direction.UPGRADE)
                        .at("db/a1.sql", 1)
                        .classes(Set.of("transaction-misuse"))
                        .remedy("Declare it with `-- upgrade: no-transaction`, and keep one such statement to a"
                                + " revision, so that a failure leaves nothing half done.")
                        .saying("PostgreSQL refuses a statement of the upgrade inside a transaction, so the script"
                                + " was run outside one."));
        assertThat(judged(one).outcome()).isEqualTo("passed");
    }

    @Test
    void namesThePlaceOfTheDeclarationInEachLayout() {
        Walked folders = new Walked(Layout.DIRECTORY)
                .revision("a1", "SELECT up()", "SELECT down()")
                .refused("a1", Pass.FIRST_UPGRADE, EMPTY, USERS);
        Walked pairs = new Walked(Layout.PAIRED)
                .revision("a1", "SELECT up(); SELECT more()", "SELECT down()")
                .refused("a1", Pass.FIRST_UPGRADE, EMPTY, USERS);

        assertThat(remedy(folders))
                .startsWith("Declare it with `run_in_transaction = false` in metadata.toml, and keep one such");
        assertThat(remedy(pairs)).startsWith("Give the statement a file of its own, and keep one such");
    }

    @Test
    void doesNotWarnOfASingleStatementWhereNothingWrapsIt() {
        Walked pairs = new Walked(Layout.PAIRED)
                .revision("a1", "SELECT up()", "SELECT down()")
                .refused("a1", Pass.FIRST_UPGRADE, EMPTY, USERS);

        assertThat(judged(pairs).findings()).isEmpty();
    }

    @Test
    void warnsOfAScriptThatHoldsItsOwnTransaction() {
        one.own("a1", Pass.FIRST_UPGRADE, EMPTY, USERS);

        assertThat(judged(one).findings())
                .containsExactly(FindingBuilder.warning("online", "own-transaction")
                        .about(A1, Direction.UPGRADE)
                        .at("db/a1.sql", 1)
                        .classes(Set.of("transaction-misuse"))
                        .remedy("Take BEGIN and COMMIT out; the script is run in one transaction anyway.")
                        .saying(
                                "The upgrade begins and ends a transaction itself, so its revision is recorded in another"
                                        + " one: a failure in between leaves the change without the record."));
    }

    @Test
    void saysThatAnEnumValueIsUsedTooEarly() {
        ScriptError error = new ScriptError(
                "55P04", "unsafe use of new value \"x\" of enum type e", null, null, "SELECT up()", "db/a1.sql", 1);
        one.failed("a1", Pass.FIRST_UPGRADE, EMPTY, error);

        assertThat(judged(one).findings())
                .containsExactly(FindingBuilder.warning("online", "enum-value-in-transaction")
                        .about(A1, Direction.UPGRADE)
                        .because(error)
                        .classes(Set.of("transaction-misuse"))
                        .remedy("Add the value in a revision of its own, before this one.")
                        .saying("The upgrade uses a value of an enum in the transaction that adds it."));
    }

    private static String remedy(Walked walked) {
        return judged(walked).findings().get(0).remedy();
    }

    private static CheckResult judged(Walked walked) {
        return HazardCheck.online().judge(walked.evidence());
    }
}
