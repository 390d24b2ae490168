package dev.stepwell.assertions;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.StepRecord;
import dev.stepwell.walk.WalkRecord;
import java.util.List;

/** Assertions on what a walk has seen. Made by {@link StepwellAssertions#assertThat(WalkRecord)}. */
public final class WalkRecordAssert extends StepwellAssert<WalkRecordAssert, WalkRecord> {

    WalkRecordAssert(WalkRecord actual) {
        super(actual, WalkRecordAssert.class);
    }

    /**
     * The walk came by such a revision; goes on with it.
     *
     * @param id its whole id
     * @return assertions on the steps of the revision
     */
    public RevisionWalkAssert revision(String id) {
        isNotNull();
        List<StepRecord> steps = actual.steps().stream()
                .filter(step -> step.revision().value().equals(id))
                .toList();
        if (steps.isEmpty()) {
            throw error(ShouldHaveRevision.message("walk", id, revisions()));
        }
        return described(new RevisionWalkAssert(RevisionId.of(id), actual));
    }

    /**
     * At least one upgrade succeeded; goes on with the schema that the last of them left.
     *
     * @return assertions on the schema
     */
    public SchemaSnapshotAssert finalSchema() {
        isNotNull();
        return described(new SchemaSnapshotAssert(
                actual.finalSchema().orElseThrow(() -> error(ShouldHaveFinalSchema.message(revisions())))));
    }

    private List<String> revisions() {
        return actual.steps().stream()
                .map(step -> step.revision().value())
                .distinct()
                .toList();
    }
}
