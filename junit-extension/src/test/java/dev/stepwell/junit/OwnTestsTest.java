package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.check.Verdict;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.walk.WalkRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A suite is an ordinary test class: its checks can be overridden, and tests of its own stand beside them. */
class OwnTestsTest {

    @MigrationSuite(location = "classpath:histories/destructive")
    static class Unchanged implements MigrationChecks {}

    @MigrationSuite(location = "classpath:histories/destructive")
    static class Changed implements MigrationChecks {

        @Override
        @RevisionTemplate
        @DisplayName("destructive, but for what was agreed upon")
        public void destructive(MigrationVerdict verdict, RevisionId revision) {
            if (!revision.value().equals("b2")) {
                MigrationChecks.super.destructive(verdict, revision);
            }
        }
    }

    @MigrationSuite(location = "classpath:histories/destructive")
    static class LeftOut implements MigrationChecks {

        @Override
        public void destructive(MigrationVerdict verdict, RevisionId revision) {}
    }

    @MigrationSuite(location = "classpath:histories/sound")
    static class WithParameters {

        @Test
        void suite(Verdict verdict, WalkRecord walk, History history, RevisionGraph graph, MigrationVerdict asked) {
            assertThat(verdict.passed()).isTrue();
            assertThat(verdict.walk()).containsSame(walk);
            assertThat(history.graph()).isSameAs(graph);
            assertThat(graph.heads()).containsExactly(RevisionId.of("c3"));
            assertThat(asked.verdict()).isSameAs(verdict);
        }

        @RevisionTemplate
        void revision(Revision revision, RevisionId id, RevisionGraph graph, WalkRecord walk) {
            assertThat(revision).isEqualTo(graph.get(id));
            assertThat(walk.steps()).anyMatch(step -> step.revision().equals(id));
        }
    }

    @MigrationSuite(location = "classpath:histories/sound")
    static class WithNested {

        @Test
        void outer(History history) {
            assertThat(history.scripts()).hasSize(3);
        }

        @Nested
        class Inside {

            @RevisionTemplate
            void inner(RevisionId revision, History history) {
                assertThat(history.scripts()).containsKey(revision);
            }
        }

        @Nested
        @MigrationSuite(location = "classpath:histories/destructive")
        class OfAnotherHistory {

            @Test
            void other(History history) {
                assertThat(history.scripts()).hasSize(2);
            }
        }
    }

    @Test
    void overrideACheck() {
        assertThat(Run.of(Unchanged.class).failed()).containsOnlyKeys("destructive ▸ b2 forget users");
        Run changed = Run.of(Changed.class);
        assertThat(changed.failed()).isEmpty();
        assertThat(changed.succeeded())
                .contains(
                        "destructive, but for what was agreed upon ▸ a1 create users",
                        "destructive, but for what was agreed upon ▸ b2 forget users");
    }

    @Test
    void leaveOutACheck() {
        Run run = Run.of(LeftOut.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.succeeded()).isNotEmpty().noneMatch(name -> name.startsWith("destructive"));
    }

    @Test
    void haveTheResultsAsParameters() {
        Run run = Run.of(WithParameters.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.succeeded())
                .containsExactly(
                        "revision(Revision, RevisionId, RevisionGraph, WalkRecord) ▸ a1 create users",
                        "revision(Revision, RevisionId, RevisionGraph, WalkRecord) ▸ b2 add email",
                        "revision(Revision, RevisionId, RevisionGraph, WalkRecord) ▸ c3 add role",
                        "suite(Verdict, WalkRecord, History, RevisionGraph, MigrationVerdict)");
    }

    @Test
    void standInNestedClassesOfTheSameOrAnotherHistory() {
        Run run = Run.of(WithNested.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.succeeded())
                .containsExactly(
                        "inner(RevisionId, History) ▸ a1 create users",
                        "inner(RevisionId, History) ▸ b2 add email",
                        "inner(RevisionId, History) ▸ c3 add role",
                        "other(History)",
                        "outer(History)");
    }
}
