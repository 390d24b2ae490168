package dev.stepwell.junit;

import dev.stepwell.revision.RevisionId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One test for each check, those about single revisions once for each revision. Implement it in a class with
 * {@link MigrationSuite}. Override a method with the same annotations to change a check, without them to leave it out.
 */
@ExtendWith(MigrationSuiteExtension.class)
public interface MigrationChecks {

    /**
     * The files can be read, and their revisions form a graph.
     *
     * @param verdict the outcome of the walk
     */
    @Test
    @DisplayName("graph")
    default void graph(MigrationVerdict verdict) {
        verdict.assertPassed("graph");
    }

    /**
     * The history has a single head.
     *
     * @param verdict the outcome of the walk
     */
    @Test
    @DisplayName("singleHead")
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
    @DisplayName("upgrade")
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
    @DisplayName("roundTrip")
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
    @DisplayName("descent")
    default void descent(MigrationVerdict verdict, RevisionId revision) {
        verdict.assertPassed("descent", revision);
    }

    /**
     * The revision's branch runs without the one beside it.
     *
     * @param verdict the outcome of the walk
     * @param revision the revision
     */
    @RevisionTemplate
    @DisplayName("branchAlone")
    default void branchAlone(MigrationVerdict verdict, RevisionId revision) {
        verdict.assertPassed("branch-alone", revision);
    }

    /**
     * The revision's branch and the one beside it lead to the same schema in either order.
     *
     * @param verdict the outcome of the walk
     * @param revision the revision
     */
    @RevisionTemplate
    @DisplayName("branchOrder")
    default void branchOrder(MigrationVerdict verdict, RevisionId revision) {
        verdict.assertPassed("branch-order", revision);
    }

    /**
     * The revision has a way back, or says why not.
     *
     * @param verdict the outcome of the walk
     * @param revision the revision
     */
    @RevisionTemplate
    @DisplayName("reversible")
    default void reversible(MigrationVerdict verdict, RevisionId revision) {
        verdict.assertPassed("reversible", revision);
    }

    /**
     * The upgrade destroys nothing that was there before it. What its downgrade would lose is published as a report entry.
     *
     * @param verdict the outcome of the walk
     * @param revision the revision
     */
    @RevisionTemplate
    @DisplayName("destructive")
    default void destructive(MigrationVerdict verdict, RevisionId revision) {
        verdict.assertPassed("destructive", revision);
    }

    /**
     * The upgrade can run while the application is in use. What could hurt is a warning, published as a report entry, unless
     * {@link MigrationSuite#severity()} makes it an error.
     *
     * @param verdict the outcome of the walk
     * @param revision the revision
     */
    @RevisionTemplate
    @DisplayName("online")
    default void online(MigrationVerdict verdict, RevisionId revision) {
        verdict.assertPassed("online", revision);
    }

    /**
     * The SQL that is printed for review leads to what the live run leads to.
     *
     * @param verdict the outcome of the walk
     */
    @Test
    @DisplayName("offlineSql")
    default void offlineSql(MigrationVerdict verdict) {
        verdict.assertPassed("offline-sql");
    }

    /**
     * No upgrade was edited after it was locked.
     *
     * @param verdict the outcome of the walk
     */
    @Test
    @DisplayName("unedited")
    default void unedited(MigrationVerdict verdict) {
        verdict.assertPassed("unedited");
    }

    /**
     * Every message says what its revision is for. A vague one is a warning, which fails nothing.
     *
     * @param verdict the outcome of the walk
     */
    @Test
    @DisplayName("message")
    default void message(MigrationVerdict verdict) {
        verdict.assertPassed("message");
    }

    /**
     * Whatever is accepted is accepted for a reason, and still there.
     *
     * @param verdict the outcome of the walk
     */
    @Test
    @DisplayName("acknowledgements")
    default void acknowledgements(MigrationVerdict verdict) {
        verdict.assertPassed("acknowledgements");
    }

    /**
     * The final schema has what the model asks for. Runs in a suite that names one, by {@link MigrationSuite#entities} or
     * {@link ExpectedModel}. When it fails, its message ends with the revision that makes it pass.
     *
     * @param verdict the outcome of the walk
     */
    @TestTemplate
    @ExtendWith(ModelInvocations.class)
    @DisplayName("schemaMatchesEntities")
    default void schemaMatchesEntities(MigrationVerdict verdict) {
        verdict.assertPassed("schema-matches-entities");
    }

    /**
     * The final schema has none of the weak points that SchemaCrawler looks for. Runs in a suite that asks for it
     * ({@link MigrationSuite#lint}); what it finds warns, unless {@link MigrationSuite#severity} says {@code weak-schema=error}.
     *
     * @param verdict the outcome of the walk
     */
    @TestTemplate
    @ExtendWith(LintInvocations.class)
    @DisplayName("schemaLint")
    default void schemaLint(MigrationVerdict verdict) {
        verdict.assertPassed("schema-lint");
    }
}
