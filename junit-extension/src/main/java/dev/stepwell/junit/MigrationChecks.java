package dev.stepwell.junit;

import dev.stepwell.revision.RevisionId;
import org.junit.jupiter.api.Test;

/**
 * One test for each check, those about single revisions once for each revision. Implement it in a class with
 * {@link MigrationSuite}; override a method to change or disable a check.
 */
public interface MigrationChecks {

    /**
     * The files can be read, and their revisions form a graph.
     *
     * @param verdict the outcome of the walk
     */
    @Test
    default void graph(MigrationVerdict verdict) {
        verdict.assertPassed("graph");
    }

    /**
     * The history has a single head.
     *
     * @param verdict the outcome of the walk
     */
    @Test
    default void singleHead(MigrationVerdict verdict) {
        verdict.assertPassed("single-head");
    }

    /**
     * The upgrade runs.
     *
     * @param verdict the outcome of the walk
     * @param revision the revision
     */
    @RevisionTemplate
    default void upgrade(MigrationVerdict verdict, RevisionId revision) {
        verdict.assertPassed("upgrade", revision);
    }

    /**
     * The downgrade restores the schema, and the upgrade runs again.
     *
     * @param verdict the outcome of the walk
     * @param revision the revision
     */
    @RevisionTemplate
    default void roundTrip(MigrationVerdict verdict, RevisionId revision) {
        verdict.assertPassed("round-trip", revision);
    }

    /**
     * The downgrade works on the way from head to base as it does directly after its upgrade.
     *
     * @param verdict the outcome of the walk
     * @param revision the revision
     */
    @RevisionTemplate
    default void descent(MigrationVerdict verdict, RevisionId revision) {
        verdict.assertPassed("descent", revision);
    }

    /**
     * The revision has a way back, or says why not.
     *
     * @param verdict the outcome of the walk
     * @param revision the revision
     */
    @RevisionTemplate
    default void reversible(MigrationVerdict verdict, RevisionId revision) {
        verdict.assertPassed("reversible", revision);
    }

    /**
     * The upgrade drops no table or column that existed before it.
     *
     * @param verdict the outcome of the walk
     * @param revision the revision
     */
    @RevisionTemplate
    default void destructive(MigrationVerdict verdict, RevisionId revision) {
        verdict.assertPassed("destructive", revision);
    }
}
