package dev.stepwell.assertions;

import dev.stepwell.check.Checks;
import dev.stepwell.check.Evidence;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import dev.stepwell.walk.WalkRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Assertions on the steps of one revision. Made by {@link WalkRecordAssert#revision}. */
public final class RevisionWalkAssert extends StepwellAssert<RevisionWalkAssert, RevisionId> {

    private final WalkRecord walk;

    RevisionWalkAssert(RevisionId actual, WalkRecord walk) {
        super(actual, RevisionWalkAssert.class);
        this.walk = walk;
    }

    /**
     * The upgrade succeeds.
     *
     * @return this
     */
    public RevisionWalkAssert upgrades() {
        succeeded(Pass.FIRST_UPGRADE);
        return this;
    }

    /**
     * The downgrade, directly after the upgrade, succeeds.
     *
     * @return this
     */
    public RevisionWalkAssert downgrades() {
        succeeded(Pass.DOWNGRADE);
        return this;
    }

    /**
     * The upgrade succeeds again after the downgrade.
     *
     * @return this
     */
    public RevisionWalkAssert upgradesAgain() {
        succeeded(Pass.SECOND_UPGRADE);
        return this;
    }

    /**
     * The downgrade succeeds and leaves the schema as it was before the upgrade, the order of columns aside; a failure
     * lists every difference.
     *
     * @return this
     */
    public RevisionWalkAssert restoresSchema() {
        StepRecord up = succeeded(Pass.FIRST_UPGRADE);
        StepRecord down = succeeded(Pass.DOWNGRADE);
        List<Difference> left = new ArrayList<>(SchemaDiff.between(up.before(), down.after()));
        left.removeIf(Difference::isColumnOrder);
        if (!left.isEmpty()) {
            throw error(ShouldRestoreSchema.message(actual, left));
        }
        return this;
    }

    /**
     * The upgrade fails; goes on with what PostgreSQL said.
     *
     * @return assertions on the error
     */
    public ScriptErrorAssert failsToUpgrade() {
        return failed(Pass.FIRST_UPGRADE);
    }

    /**
     * The downgrade fails; goes on with what PostgreSQL said.
     *
     * @return assertions on the error
     */
    public ScriptErrorAssert failsToDowngrade() {
        return failed(Pass.DOWNGRADE);
    }

    /**
     * The upgrade succeeds; goes on with the schema that it leaves.
     *
     * @return assertions on the schema
     */
    public SchemaSnapshotAssert upgradedSchema() {
        return described(new SchemaSnapshotAssert(succeeded(Pass.FIRST_UPGRADE).after()));
    }

    /**
     * The upgrade is free of hazards, neither destructive ones nor such that hurt an application in use. What a comment in
     * the script accepts does not count; a failure shows the hazards as the text report does.
     *
     * @return this
     */
    public RevisionWalkAssert hasNoHazards() {
        List<Finding> open = Findings.open(hazards());
        if (!open.isEmpty()) {
            throw error(ShouldHaveNoHazards.message(actual, verdict(), open));
        }
        return this;
    }

    /**
     * The upgrade has a hazard, accepted or not.
     *
     * @param code which, {@code drop-column} for example
     * @return this
     */
    public RevisionWalkAssert hasHazard(String code) {
        List<Finding> hazards = hazards();
        if (hazards.stream().noneMatch(hazard -> hazard.code().equals(code))) {
            throw error(ShouldHaveHazard.message(actual, code, hazards));
        }
        return this;
    }

    private List<Finding> hazards() {
        History history = walk.history().orElseThrow(() -> error(ShouldHaveHazard.unknown(actual)));
        return Checks.hazards(new Evidence(history, walk, Set.of(actual))).stream()
                .filter(finding -> finding.direction().equals(Optional.of(Direction.UPGRADE)))
                .toList();
    }

    /** Knows the messages of the revisions. */
    private Verdict verdict() {
        return new Verdict("", walk.history(), Optional.of(walk), List.of());
    }

    private StepRecord succeeded(Pass pass) {
        Optional<StepRecord> step = walk.step(actual, pass);
        return step.filter(StepRecord::isOk).orElseThrow(() -> error(ShouldSucceed.message(actual, pass, step)));
    }

    private ScriptErrorAssert failed(Pass pass) {
        Optional<StepRecord> step = walk.step(actual, pass);
        return step.flatMap(StepRecord::error)
                .map(error -> described(new ScriptErrorAssert(error)))
                .orElseThrow(() -> error(ShouldFail.message(actual, pass, step)));
    }
}
