package dev.stepwell.check;

import dev.stepwell.execution.TransactionUse;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.Layout;
import dev.stepwell.script.Script;
import dev.stepwell.walk.StepRecord;
import java.util.Optional;

/** Warns of scripts that, without saying so, do not run in the one transaction in which their revision is recorded. */
final class TransactionWarnings {

    private TransactionWarnings() {}

    static Optional<Finding> about(String check, Evidence evidence, StepRecord step) {
        Script script = script(evidence, step);
        Layout layout = evidence.history().layout();
        if (step.transaction() == TransactionUse.REFUSED && isUsuallyWrapped(layout, script)) {
            return Optional.of(finding(check, "undeclared-no-transaction", step, script)
                    .remedy(
                            declaration(layout, step.direction())
                                    + ", and keep one such statement to a revision, so that a failure leaves nothing half done.")
                    .saying("PostgreSQL refuses a statement of the " + word(step)
                            + " inside a transaction, so the script" + " was run outside one."));
        }
        if (step.transaction() == TransactionUse.OWN && step.isOk() && layout != Layout.PAIRED) {
            return Optional.of(finding(check, "own-transaction", step, script)
                    .remedy("Take BEGIN and COMMIT out; the script is run in one transaction anyway.")
                    .saying("The " + word(step)
                            + " begins and ends a transaction itself, so its revision is recorded in"
                            + " another one: a failure in between leaves the change without the record."));
        }
        return Optional.empty();
    }

    /** golang-migrate, whose layout the paired one is, opens no transaction; several statements together form one. */
    private static boolean isUsuallyWrapped(Layout layout, Script script) {
        return layout != Layout.PAIRED || script.statements().size() > 1;
    }

    private static String declaration(Layout layout, Direction direction) {
        return switch (layout) {
            case NATIVE -> "Declare it with `-- " + direction.word() + ": no-transaction`";
            case DIRECTORY -> "Declare it with `run_in_transaction = false` in metadata.toml";
            case PAIRED -> "Give the statement a file of its own";
        };
    }

    private static FindingBuilder finding(String check, String code, StepRecord step, Script script) {
        Evidence.Place place = Evidence.place(script);
        RevisionId id = step.revision();
        return FindingBuilder.warning(check, code).about(id, step.direction()).at(place.file(), place.line());
    }

    private static Script script(Evidence evidence, StepRecord step) {
        return step.direction() == Direction.DOWNGRADE
                        && evidence.script(step.revision()).downgrade() instanceof Downgrade.Written written
                ? written.script()
                : evidence.script(step.revision()).upgrade();
    }

    private static String word(StepRecord step) {
        return step.direction().word();
    }
}
