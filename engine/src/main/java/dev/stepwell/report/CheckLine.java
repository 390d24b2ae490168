package dev.stepwell.report;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Cutoff;
import dev.stepwell.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One check in one line: how it ended, how many errors it has or what it claims, and what it leaves out. */
final class CheckLine {

    private CheckLine() {}

    static String of(CheckResult result, int width) {
        String name = String.format(Locale.ROOT, "%-" + width + "s %-8s", result.check(), result.outcome());
        return name + " " + detail(result);
    }

    /** The line without the name and the outcome. */
    static String detail(CheckResult result) {
        List<Finding> errors = result.findings().stream().filter(Finding::fails).toList();
        long revisions = errors.stream()
                .flatMap(error -> error.revision().stream())
                .distinct()
                .count();
        String counted = errors.isEmpty()
                ? result.claim()
                : count(errors.size(), "error") + (revisions == 0 ? "" : " in " + count(revisions, "revision"));
        List<String> asides = asides(result);
        return counted + (asides.isEmpty() ? "" : " (" + String.join("; ", asides) + ")");
    }

    private static List<String> asides(CheckResult result) {
        List<String> asides = new ArrayList<>();
        long acknowledged = result.findings().stream()
                .filter(finding -> finding.acknowledged().isPresent())
                .count();
        long known = result.findings().stream()
                .filter(finding -> finding.known() && finding.acknowledged().isEmpty())
                .count();
        if (acknowledged > 0) {
            asides.add(acknowledged + " acknowledged");
        }
        if (known > 0) {
            asides.add(known + " known");
        }
        result.cutoff()
                .filter(cutoff -> !cutoff.before().isEmpty())
                .map(CheckLine::notJudged)
                .ifPresent(asides::add);
        if (!result.notReached().isEmpty()) {
            asides.add(notReached(result));
        }
        return asides;
    }

    private static String notJudged(Cutoff cutoff) {
        return "not judged: " + count(cutoff.before().size(), "revision") + " before " + cutoff.since();
    }

    private static String notReached(CheckResult result) {
        return "not reached: " + Summary.some(result.notReached().keySet());
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
