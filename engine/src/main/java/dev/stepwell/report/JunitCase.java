package dev.stepwell.report;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One test of a JUnit report: a check and a revision, or a check and the history as a whole.
 *
 * @param suite the check
 * @param name what people call the revision
 * @param file the file that it is in
 * @param time how long the steps took that the check looks at
 * @param failures what makes it fail
 * @param asides what is told and fails nothing
 * @param obstacle why it could not be judged
 * @param text says findings at length
 */
record JunitCase(
        String suite,
        String name,
        Optional<String> file,
        Duration time,
        List<Finding> failures,
        List<Finding> asides,
        Optional<String> obstacle,
        FindingText text) {

    static final String WHOLE = "history";

    boolean failed() {
        return !failures.isEmpty();
    }

    boolean skipped() {
        return !failed() && obstacle.isPresent();
    }

    void write(Markup xml) {
        List<String> attributes =
                new ArrayList<>(List.of("classname", "stepwell." + suite, "name", name, "time", seconds(time)));
        file.ifPresent(path -> attributes.addAll(List.of("file", path)));
        xml.open("testcase", attributes);
        if (failed()) {
            Finding first = failures.get(0);
            String more = failures.size() == 1 ? "" : " (and " + (failures.size() - 1) + " more)";
            xml.text("failure", lines(failures), "message", first.message() + more, "type", first.code());
        } else {
            obstacle.ifPresent(why -> xml.text("skipped", "", "message", why));
        }
        if (!asides.isEmpty()) {
            xml.text("system-out", lines(asides));
        }
        xml.close();
    }

    private String lines(List<Finding> findings) {
        return String.join("\n", text.lines(findings)) + "\n";
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    /** Makes the cases of one check. */
    static final class Maker {

        /** Which steps of the walk a check is about, for the time that it took. */
        private static final Map<String, List<Pass>> PASSES = Map.of(
                "upgrade", List.of(Pass.FIRST_UPGRADE),
                "round-trip", List.of(Pass.DOWNGRADE, Pass.SECOND_UPGRADE),
                "descent", List.of(Pass.DESCENT));

        private final Verdict verdict;
        private final CheckResult result;
        private final FindingText text;

        Maker(Verdict verdict, CheckResult result) {
            this.verdict = verdict;
            this.result = result;
            this.text = new FindingText(verdict);
        }

        JunitCase of(RevisionId revision) {
            return make(
                    verdict.label(revision),
                    file(revision),
                    time(revision),
                    result.findings(revision),
                    obstacle(revision));
        }

        JunitCase whole(List<Finding> findings) {
            Optional<String> obstacle = result.wasRun() ? Optional.empty() : Optional.of("The check was not run.");
            return make(WHOLE, Optional.empty(), Duration.ZERO, findings, obstacle);
        }

        private JunitCase make(
                String name, Optional<String> file, Duration time, List<Finding> findings, Optional<String> obstacle) {
            List<Finding> failures = findings.stream().filter(Finding::fails).toList();
            List<Finding> asides =
                    findings.stream().filter(finding -> !finding.fails()).toList();
            return new JunitCase(result.check(), name, file, time, failures, asides, obstacle, text);
        }

        private Optional<String> obstacle(RevisionId revision) {
            boolean isOld = result.cutoff()
                    .filter(cutoff -> cutoff.before().contains(revision))
                    .isPresent();
            return Optional.ofNullable(result.notReached().get(revision))
                    .map(blocker -> "Not reached, because " + verdict.label(blocker) + " fails.")
                    .or(() -> isOld ? Optional.of("Not judged: it is older than the check.") : Optional.empty());
        }

        private Optional<String> file(RevisionId revision) {
            return verdict.history()
                    .flatMap(history -> history.graph().find(revision))
                    .map(found -> found.origin())
                    .filter(origin -> !origin.isEmpty());
        }

        private Duration time(RevisionId revision) {
            return PASSES.getOrDefault(result.check(), List.of()).stream()
                    .flatMap(pass -> verdict.walk().flatMap(walk -> walk.step(revision, pass)).stream())
                    .map(StepRecord::time)
                    .reduce(Duration.ZERO, Duration::plus);
        }
    }
}
