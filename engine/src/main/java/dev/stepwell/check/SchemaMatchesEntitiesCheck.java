package dev.stepwell.check;

import dev.stepwell.drift.Drift;
import dev.stepwell.drift.Impact;
import dev.stepwell.drift.ModelComparison;
import dev.stepwell.entity.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the schema with every revision applied is what the application's model asks for. */
final class SchemaMatchesEntitiesCheck implements Check {

    static final String NAME = "schema-matches-entities";

    private final Optional<ModelOutcome> outcome;

    /**
     * @param outcome what came of the comparison; empty when there was nothing to compare
     */
    SchemaMatchesEntitiesCheck(Optional<ModelOutcome> outcome) {
        this.outcome = outcome;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "the final schema has what the model asks for";
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        if (outcome.isEmpty()) {
            return new CheckResult(NAME, claim(), false, List.of(), evidence.notReached());
        }
        List<Finding> findings = new ArrayList<>();
        outcome.get().problem().ifPresent(problem -> findings.add(finding(problem)));
        outcome.get().comparison().ifPresent(comparison -> judge(comparison, evidence, findings));
        return CheckResult.of(this, findings);
    }

    private static void judge(ModelComparison comparison, Evidence evidence, List<Finding> findings) {
        comparison.drifts().forEach(drift -> findings.add(finding(drift)));
        new ReadyRevision(evidence.history()).of(comparison).ifPresent(findings::add);
    }

    private static Finding finding(ModelException problem) {
        return FindingBuilder.error(NAME, problem.code().text())
                .remedy(problem.remedy())
                .saying(problem.problem());
    }

    private static Finding finding(Drift drift) {
        return builder(drift)
                .path(drift.object().path())
                .values(drift.database().orElse(null), drift.model().orElse(null))
                .remedy(drift.remedy())
                .saying(drift.message());
    }

    private static FindingBuilder builder(Drift drift) {
        Impact impact = drift.kind().impact();
        String code = drift.kind().code();
        return switch (impact) {
            case BREAKS -> FindingBuilder.error(NAME, code);
            case WEAKENS -> FindingBuilder.warning(NAME, code);
            case TELLS -> FindingBuilder.info(NAME, code);
        };
    }
}
