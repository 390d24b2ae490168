package dev.stepwell.report;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Checks;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.WalkRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A verdict as JUnit XML, which CI servers show as tests: a suite for each check, in it a case for each revision, and one
 * for what is about the history as a whole.
 */
public final class JunitReport {

    private final Checks checks = Checks.all();

    /**
     * Renders a verdict.
     *
     * @param verdict the verdict
     * @return an XML document that ends with a line break
     */
    public String render(Verdict verdict) {
        Map<String, List<JunitCase>> suites = new LinkedHashMap<>();
        verdict.results().forEach(result -> suites.put(result.check(), cases(verdict, result)));
        List<JunitCase> all = suites.values().stream().flatMap(List::stream).toList();
        Markup xml = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        xml.open("testsuites", attributes("stepwell " + verdict.location(), all, walked(verdict)));
        suites.forEach((check, cases) -> {
            xml.open("testsuite", attributes(check, cases, time(cases)));
            cases.forEach(test -> test.write(xml));
            xml.close();
        });
        return xml.document();
    }

    private List<JunitCase> cases(Verdict verdict, CheckResult result) {
        JunitCase.Maker maker = new JunitCase.Maker(verdict, result);
        List<JunitCase> cases = new ArrayList<>();
        List<Finding> whole = new ArrayList<>(result.findings());
        if (result.wasRun() && checks.isPerRevision(result.check())) {
            for (RevisionId revision : order(verdict)) {
                cases.add(maker.of(revision));
            }
            whole.removeIf(finding -> finding.revision().isPresent());
        }
        if (cases.isEmpty() || !whole.isEmpty()) {
            cases.add(maker.whole(whole));
        }
        return cases;
    }

    private static List<RevisionId> order(Verdict verdict) {
        Optional<RevisionGraph> graph = verdict.history().map(history -> history.graph());
        return graph.map(known ->
                        known.upgradeOrder().stream().map(each -> each.id()).toList())
                .orElse(List.of());
    }

    private static List<String> attributes(String name, List<JunitCase> cases, Duration time) {
        return List.of(
                "name",
                name,
                "tests",
                String.valueOf(cases.size()),
                "failures",
                String.valueOf(cases.stream().filter(JunitCase::failed).count()),
                "errors",
                "0",
                "skipped",
                String.valueOf(cases.stream().filter(JunitCase::skipped).count()),
                "time",
                JunitCase.seconds(time));
    }

    private static Duration time(List<JunitCase> cases) {
        return cases.stream().map(JunitCase::time).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration walked(Verdict verdict) {
        return verdict.walk().map(WalkRecord::time).orElse(Duration.ZERO);
    }
}
