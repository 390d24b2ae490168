package dev.stepwell.hazard;

import dev.stepwell.execution.TransactionUse;
import dev.stepwell.revision.Direction;
import dev.stepwell.script.Layout;
import dev.stepwell.script.Script;
import dev.stepwell.walk.Outcome;
import dev.stepwell.walk.StepRecord;
import java.util.Optional;

/** Whether a script runs in the one transaction in which its revision is recorded, or says that it does not. */
public final class TransactionFit {

    private static final String ACTIVE_SQL_TRANSACTION = "25001";

    private TransactionFit() {}

    /**
     * What does not fit in a step, whichever way it went.
     *
     * @param step how it was run
     * @param script what was run
     * @param layout how the history says what it says about transactions
     * @return empty when all is well
     */
    public static Optional<Sighting> of(StepRecord step, Script script, Layout layout) {
        return refused(step, script, layout).or(() -> own(step, script, layout));
    }

    static Optional<Sighting> refused(StepRecord step, Script script, Layout layout) {
        if (step.transaction() != TransactionUse.REFUSED || !isUsuallyWrapped(layout, script)) {
            return Optional.empty();
        }
        return Optional.of(UndeclaredNoTransaction.KIND
                .at(
                        line(script),
                        "",
                        "PostgreSQL refuses a statement of the "
                                + step.direction().word() + " inside a transaction, so the script was run outside one.")
                .remedy(declaration(layout, step.direction())
                        + ", and keep one such statement to a revision, so that a failure leaves nothing half done."));
    }

    static Optional<Sighting> own(StepRecord step, Script script, Layout layout) {
        if (step.transaction() == TransactionUse.OWN && step.outcome() == Outcome.FAILED) {
            return step.error()
                    .filter(error -> error.sqlState().equals(ACTIVE_SQL_TRANSACTION))
                    .map(error -> OwnTransaction.KIND
                            .at(
                                    error.line(),
                                    "",
                                    "The " + step.direction().word()
                                            + " begins a transaction that it does not end, so nothing of it stays.")
                            .remedy("Take BEGIN out; the script is run in one transaction anyway."));
        }
        if (step.transaction() != TransactionUse.OWN || !step.isOk() || layout == Layout.PAIRED) {
            return Optional.empty();
        }
        return Optional.of(OwnTransaction.KIND
                .at(
                        line(script),
                        "",
                        "The " + step.direction().word()
                                + " begins and ends a transaction itself, so its revision is recorded in another one: a failure in"
                                + " between leaves the change without the record.")
                .remedy("Take BEGIN and COMMIT out; the script is run in one transaction anyway."));
    }

    /** golang-migrate, whose layout the paired one is, opens no transaction; several statements together form one. */
    private static boolean isUsuallyWrapped(Layout layout, Script script) {
        return layout != Layout.PAIRED || script.statements().size() > 1;
    }

    private static String declaration(Layout layout, Direction direction) {
        return layout == Layout.PAIRED
                ? "Give the statement a file of its own"
                : "Declare it with " + layout.noTransaction(direction);
    }

    private static int line(Script script) {
        return script.statements().isEmpty() ? 1 : script.statements().get(0).line();
    }
}
