package dev.stepwell.check;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.PathPattern;
import dev.stepwell.script.Allowance;
import dev.stepwell.script.Allowance.Form;
import dev.stepwell.script.Allowance.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings findings together with what accepts them. A comment accepts the findings of its code that name a line of its
 * statement, a line of the acceptance file those about its object; what is left of them on both sides is reported.
 */
final class Acknowledging {

    private final Evidence evidence;
    private final Hazards hazards;
    private final Since since;
    private final List<Allowance> sound;
    private final Set<Allowance> used = Collections.newSetFromMap(new IdentityHashMap<>());

    Acknowledging(Evidence evidence, Hazards hazards, Since since) {
        this.evidence = evidence;
        this.hazards = hazards;
        this.since = since;
        this.sound = evidence.allowances().stream()
                .filter(allowance -> allowance.form() == Form.SOUND && hazards.contain(allowance.code()))
                .filter(allowance -> !(allowance.target() instanceof Target.Nowhere))
                .toList();
    }

    List<CheckResult> apply(List<CheckResult> results) {
        List<CheckResult> accepted = results.stream()
                .map(result -> result.withFindings(
                        result.findings().stream().map(this::accept).toList()))
                .toList();
        return accepted.stream()
                .map(result ->
                        result.check().equals(AcknowledgementsCheck.NAME) ? withUnneeded(result, accepted) : result)
                .toList();
    }

    private Finding accept(Finding finding) {
        if (!hazards.contain(finding)) {
            return finding;
        }
        Optional<Allowance> allowance = sound.stream()
                .filter(candidate -> candidate.code().equals(finding.code()) && isAbout(candidate, finding))
                .findFirst();
        allowance.ifPresent(used::add);
        return allowance.map(found -> finding.acknowledged(found.reason())).orElse(finding);
    }

    private boolean isAbout(Allowance allowance, Finding finding) {
        if (allowance.target() instanceof Target.Named named) {
            boolean sameRevision =
                    named.revision().isEmpty() || named.revision().equals(finding.revision());
            return sameRevision && PathPattern.of(named.path()).matches(finding.path());
        }
        return allowance.target() instanceof Target.Above above
                && Optional.of(above.revision()).equals(finding.revision())
                && Optional.of(allowance.file()).equals(finding.file())
                && (finding.line() == 0 ? isAlone(above) : above.statement().covers(finding.line()));
    }

    /** A finding that knows no line can only be due to the one statement that there is. */
    private boolean isAlone(Target.Above above) {
        return evidence.scripts(above.revision())
                .anyMatch(script -> script.statements().equals(List.of(above.statement())));
    }

    private CheckResult withUnneeded(CheckResult own, List<CheckResult> results) {
        List<Finding> findings = new ArrayList<>(own.findings());
        UnneededAllowances wording = new UnneededAllowances(evidence, hazards, results);
        sound.stream()
                .filter(allowance -> !used.contains(allowance) && isJudged(allowance, results))
                .map(wording::finding)
                .forEach(findings::add);
        findings.sort(Comparator.comparing((Finding finding) -> finding.file().orElse(""))
                .thenComparing(Finding::line));
        return own.withFindings(findings);
    }

    /** Whether the run would have found what the allowance is about. */
    private boolean isJudged(Allowance allowance, List<CheckResult> results) {
        Set<String> checks = hazards.checks(allowance.code());
        List<CheckResult> concerned = results.stream()
                .filter(result -> checks.contains(result.check()) && result.wasRun())
                .toList();
        return concerned.size() == checks.size()
                && concerned.stream().allMatch(result -> allowance
                        .revision()
                        .map(id -> isJudged(id, result))
                        .orElseGet(
                                () -> evidence.isWhole() && result.notReached().isEmpty()));
    }

    private boolean isJudged(RevisionId id, CheckResult result) {
        return evidence.judges(id)
                && !result.notReached().containsKey(id)
                && since.cutoff(result.check(), evidence.history().graph())
                        .filter(cutoff -> cutoff.before().contains(id))
                        .isEmpty();
    }
}
