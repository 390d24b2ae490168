package dev.stepwell.junit;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Severity;
import dev.stepwell.check.Verdict;
import dev.stepwell.report.FindingText;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.WalkRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The outcome of the one walk of a suite, asked check by check and revision by revision. */
public final class MigrationVerdict {

    private final Supplier<Verdict> walk;
    private final BiConsumer<String, String> reports;

    /**
     * @param walk asked by the test itself, so that a walk that cannot be made fails the test with its own message
     * @param reports takes the key and value of what is worth a note in the test report
     */
    MigrationVerdict(Supplier<Verdict> walk, BiConsumer<String, String> reports) {
        this.walk = walk;
        this.reports = reports;
    }

    /**
     * The whole outcome. The first call in a suite walks the history.
     *
     * @return the verdict that reports are made of
     * @throws dev.stepwell.database.DatabaseException when no PostgreSQL or no scratch database can be had
     * @throws dev.stepwell.walk.WalkException when the server fails in a way that no script explains
     */
    public Verdict verdict() {
        return walk.get();
    }

    /**
     * Fails unless a check passed for the whole history. What is acknowledged or known fails nothing; each is published
     * as a report entry of the test, with the key {@code acknowledged} or {@code known}; warnings, and hazards that are only
     * told, with the key {@code warning} or {@code info}.
     *
     * @param check the check's name
     * @throws AssertionFailedError with the findings
     * @throws TestAbortedException when the check could not be made, saying why
     */
    public void assertPassed(String check) {
        fail(check, "", result(check).findings());
    }

    /**
     * Fails unless a check passed for one revision. What is acknowledged or known is published as in
     * {@link #assertPassed(String)}.
     *
     * @param check the check's name
     * @param revision the revision
     * @throws AssertionFailedError with the findings that blame the revision
     * @throws TestAbortedException when the revision could not be reached, naming the one whose failure stood in the
     *     way, when it is older than the check is asked to judge, or when the check could not be made, saying why
     */
    public void assertPassed(String check, RevisionId revision) {
        CheckResult result = result(check);
        fail(check, " for " + verdict().label(revision), findings(result, revision));
        result.cutoff().filter(cutoff -> cutoff.before().contains(revision)).ifPresent(cutoff -> {
            throw new TestAbortedException("Not judged: it comes before "
                    + verdict().label(cutoff.since()) + ", since which the check judges.");
        });
        RevisionId blocker = result.notReached().get(revision);
        if (blocker != null) {
            throw notReached(blocker);
        }
    }

    /** What a shard finds below its range, on the way down, is told with its first revision. */
    private List<Finding> findings(CheckResult result, RevisionId revision) {
        List<Finding> findings = new ArrayList<>(result.findings(revision));
        verdict().walk().flatMap(WalkRecord::stretch).ifPresent(part -> {
            if (part.revisions().indexOf(revision) == 0) {
                result.findings().stream()
                        .filter(finding -> finding.direction().equals(Optional.of(Direction.DOWNGRADE)))
                        .filter(finding -> finding.revision()
                                .filter(id -> !part.revisions().contains(id))
                                .isPresent())
                        .forEach(findings::add);
            }
        });
        return findings;
    }

    private TestAbortedException notReached(RevisionId blocker) {
        return new TestAbortedException(
                "Not reached: the upgrade of " + verdict().label(blocker) + " fails; see its test `upgrade`.");
    }

    private CheckResult result(String check) {
        CheckResult result = verdict().result(check);
        if (result.wasRun()) {
            return result;
        }
        Optional<RevisionId> blocker = result.notReached().values().stream().findFirst();
        if (blocker.isPresent()) {
            throw notReached(blocker.get());
        }
        throw verdict().history().isEmpty() ? Unreadable.aborted() : notMade();
    }

    private TestAbortedException notMade() {
        return verdict()
                .walk()
                .flatMap(WalkRecord::stretch)
                .map(part -> new TestAbortedException("Not made in shard " + part.shard()
                        + ": this check is about the whole history, and the last shard makes it."))
                .orElseGet(() -> new TestAbortedException(
                        "Not made: the walk was narrowed to some revisions, and this check needs all of them."));
    }

    private void fail(String check, String whom, List<Finding> findings) {
        findings.forEach(this::publish);
        List<Finding> errors = findings.stream().filter(Finding::fails).toList();
        if (errors.isEmpty()) {
            return;
        }
        List<Finding> shown = findings.stream()
                .filter(finding -> finding.fails() || finding.code().equals(Finding.READY_REVISION))
                .toList();
        String text = String.join("\n", new FindingText(verdict()).lines(shown));
        AssertionFailedError failure = new AssertionFailedError(check + " failed" + whom + "\n\n" + text);
        Frames.pointAt(errors.get(0), failure);
        throw failure;
    }

    /** Whether nobody would see it otherwise. Facts that are no hazards are many, and in every report. */
    private static boolean isWorthANote(Finding finding) {
        return finding.severity() == Severity.WARNING
                || (finding.severity() == Severity.INFO && !finding.classes().isEmpty());
    }

    private void publish(Finding finding) {
        String what = finding.code() + (finding.path().isEmpty() ? "" : " " + finding.path());
        finding.acknowledged().ifPresentOrElse(reason -> reports.accept("acknowledged", what + ": " + reason), () -> {
            if (finding.known()) {
                reports.accept("known", what);
            } else if (isWorthANote(finding)) {
                reports.accept(finding.severity().word(), what + ": " + finding.message());
            }
        });
    }
}
