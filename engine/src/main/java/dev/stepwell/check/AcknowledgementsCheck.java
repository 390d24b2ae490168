package dev.stepwell.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether everything that accepts a hazard is written so that it does, and something still needs it. The files alone tell
 * the first, the results of the other checks the second: see {@link Acknowledging}.
 */
final class AcknowledgementsCheck implements Check {

    static final String NAME = "acknowledgements";

    static final String UNNEEDED = "unneeded";

    static final String STALE = "stale-baseline";

    /** What only a run of everything can tell. */
    static final Set<String> LEFTOVERS = Set.of(UNNEEDED, STALE);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "whatever is accepted is accepted for a reason, and still there";
    }

    @Override
    public boolean needsWalk() {
        return false;
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        AllowanceProblems problems = new AllowanceProblems(evidence, Checks.hazards());
        List<Finding> findings = evidence.allowances().stream()
                .filter(allowance -> allowance.revision().map(evidence::judges).orElse(true))
                .map(problems::of)
                .flatMap(Optional::stream)
                .toList();
        return CheckResult.of(this, findings);
    }
}
