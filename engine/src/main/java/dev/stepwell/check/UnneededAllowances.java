package dev.stepwell.check;

import dev.stepwell.revision.EditDistance;
import dev.stepwell.script.Allowance;
import dev.stepwell.script.Allowance.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Words that an allowance is one too many, and where it may belong instead. */
final class UnneededAllowances {

    private final AllowanceProblems problems;
    private final List<Finding> open;

    UnneededAllowances(Evidence evidence, Hazards hazards, List<CheckResult> results) {
        this.problems = new AllowanceProblems(evidence, hazards);
        this.open = results.stream()
                .flatMap(result -> result.findings().stream())
                .filter(finding -> hazards.contain(finding) && finding.isOpen())
                .toList();
    }

    Finding finding(Allowance allowance) {
        if (allowance.target() instanceof Target.Named named) {
            String revision = named.revision().map(id -> " in " + id).orElse("");
            return problems.unneeded(allowance, " for " + named.path() + revision, lineRemedy(allowance, named));
        }
        return problems.unneeded(allowance, " above this statement", commentRemedy(allowance));
    }

    private String lineRemedy(Allowance allowance, Target.Named named) {
        return open.stream()
                .filter(finding -> finding.code().equals(allowance.code()))
                .map(Finding::path)
                .filter(path -> !path.isEmpty() && !path.equals(named.path()))
                .min(Comparator.comparingInt((String path) -> EditDistance.between(path, named.path()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(path -> "Remove the line, or name " + path + ", which " + allowance.code() + " was found for.")
                .orElse("Remove the line.");
    }

    private String commentRemedy(Allowance allowance) {
        Optional<Finding> elsewhere = open.stream()
                .filter(finding -> finding.code().equals(allowance.code())
                        && finding.revision().equals(allowance.revision()))
                .findFirst();
        if (elsewhere.isEmpty()) {
            return "Remove it.";
        }
        Finding finding = elsewhere.get();
        return finding.line() > 0
                ? "Remove it, or move it above the statement in line " + finding.line() + ", where " + allowance.code()
                        + " was found."
                : "No line is known of the " + allowance.code() + " that was found here; accept it by its object, "
                        + finding.path() + ", in the acceptance file instead.";
    }
}
