package dev.stepwell.assertions;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.diff.Difference;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.WalkRecord;
import java.util.List;

/** Where every assertion begins. Can be imported statically together with AssertJ's own {@code assertThat}. */
public final class StepwellAssertions {

    private StepwellAssertions() {}

    /**
     * Asserts on the shape of a history.
     *
     * @param actual the graph
     * @return its assertions
     */
    public static RevisionGraphAssert assertThat(RevisionGraph actual) {
        return new RevisionGraphAssert(actual);
    }

    /**
     * Asserts on a schema.
     *
     * @param actual the schema
     * @return its assertions
     */
    public static SchemaSnapshotAssert assertThat(SchemaSnapshot actual) {
        return new SchemaSnapshotAssert(actual);
    }

    /**
     * Asserts on what differs between two schemas.
     *
     * @param actual the differences
     * @return their assertions
     */
    public static DifferencesAssert assertThat(List<Difference> actual) {
        return new DifferencesAssert(actual);
    }

    /**
     * Asserts on what a walk has seen.
     *
     * @param actual the record
     * @return its assertions
     */
    public static WalkRecordAssert assertThat(WalkRecord actual) {
        return new WalkRecordAssert(actual);
    }

    /**
     * Asserts on the outcome of a verification.
     *
     * @param actual the verdict
     * @return its assertions
     */
    public static VerdictAssert assertThat(Verdict actual) {
        return new VerdictAssert(actual);
    }

    /**
     * Asserts on the result of one check.
     *
     * @param actual the result
     * @return its assertions
     */
    public static CheckResultAssert assertThat(CheckResult actual) {
        return new CheckResultAssert(actual);
    }

    /**
     * Asserts on one finding.
     *
     * @param actual the finding
     * @return its assertions
     */
    public static FindingAssert assertThat(Finding actual) {
        return new FindingAssert(actual);
    }
}
