package dev.stepwell.check;

import dev.stepwell.diff.Difference;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Downgrade;
import dev.stepwell.walk.Outcome;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the way from head to base works in one go. What the round trip of a revision already says is not said
 * again; what shows on the long way only is.
 */
final class DescentCheck implements Check {

    static final String NAME = "descent";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "the way from head to base works in one go, as far as each revision does alone";
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        if (evidence.isNarrowed()) {
            return CheckResult.notRun(this);
        }
        List<StepRecord> descent = evidence.walk().steps().stream()
                .filter(step -> step.pass() == Pass.DESCENT)
                .toList();
        List<Finding> findings = new ArrayList<>();
        boolean stopped = false;
        for (int done = 0; done < descent.size(); done++) {
            StepRecord step = descent.get(done);
            if (step.isOk()) {
                differences(evidence, step, findings);
                continue;
            }
            failed(evidence, step).ifPresent(findings::add);
            // How far it is from the head only the shards together can tell.
            if (!stopped && evidence.walk().stretch().isEmpty()) {
                findings.add(stop(evidence, step, done));
            }
            stopped = true;
        }
        return CheckResult.of(this, findings, evidence.notReached());
    }

    /** How far a team would get in production, where nobody restores a clean state. */
    static Finding stop(Evidence evidence, StepRecord step, int done) {
        RevisionId id = step.revision();
        long applied = evidence.walk().steps().stream()
                .filter(taken -> taken.pass() == Pass.FIRST_UPGRADE && taken.isOk())
                .count();
        Evidence.Place place = step.error()
                .map(error -> new Evidence.Place(error.file(), error.line()))
                .orElseGet(() -> evidence.downgradePlace(id));
        return FindingBuilder.info(NAME, "descent-stops")
                .about(id, Direction.DOWNGRADE)
                .at(place.file(), place.line())
                .saying("`downgrade base` from head stops here after " + done + " of " + applied
                        + " revisions, because " + reason(evidence, step) + ".");
    }

    private static String reason(Evidence evidence, StepRecord step) {
        if (step.error().isPresent()) {
            return "the downgrade fails";
        }
        return evidence.script(step.revision()).downgrade() instanceof Downgrade.Irreversible
                ? "it is declared irreversible"
                : "there is no downgrade";
    }

    /**
     * Whether the round trip, judged by another shard, has said the same already.
     *
     * @param descent a finding of this check
     * @param roundTrip what the round trip of the same revision has found
     */
    static boolean isKnown(Finding descent, List<Finding> roundTrip) {
        return roundTrip.stream().anyMatch(alone -> isSame(alone, descent));
    }

    private static boolean isSame(Finding alone, Finding descent) {
        if (alone.error().isPresent() && descent.error().isPresent()) {
            return isSame(alone.error().get(), descent.error().get());
        }
        return alone.code().equals(descent.code())
                && alone.path().equals(descent.path())
                && alone.before().equals(descent.before())
                && alone.after().equals(descent.after());
    }

    private static boolean isSame(ScriptError alone, ScriptError error) {
        return alone.sqlState().equals(error.sqlState()) && alone.line() == error.line();
    }

    private static Optional<Finding> failed(Evidence evidence, StepRecord step) {
        if (step.outcome() != Outcome.FAILED) {
            return Optional.empty();
        }
        ScriptError error = step.error().orElseThrow();
        boolean known = evidence.step(step.revision(), Pass.DOWNGRADE)
                .flatMap(StepRecord::error)
                .filter(alone -> isSame(alone, error))
                .isPresent();
        if (known) {
            return Optional.empty();
        }
        return Optional.of(FindingBuilder.error(NAME, "descent-failed")
                .about(step.revision(), Direction.DOWNGRADE)
                .because(error)
                .remedy("Look at what the downgrades above this revision left behind or took away.")
                .saying("The downgrade fails on the way from head to base, and not directly after its upgrade."));
    }

    private static void differences(Evidence evidence, StepRecord step, List<Finding> findings) {
        RevisionId id = step.revision();
        StepRecord up = Objects.requireNonNull(
                evidence.successful(id, Pass.FIRST_UPGRADE).orElse(null), "a descended revision was upgraded");
        if (step.after().equals(up.before()) || !evidence.hasDowngradeStatements(id)) {
            return;
        }
        List<Difference> own = new ArrayList<>(Evidence.differences(up.before(), step.after()));
        own.removeAll(Evidence.differences(up.after(), step.before()));
        own.removeAll(evidence.notRestored(id));
        own.removeIf(Difference::isColumnOrder);
        Evidence.Place place = evidence.downgradePlace(id);
        own.forEach(difference -> findings.add(Leftovers.finding(NAME, id, place, difference)));
    }
}
