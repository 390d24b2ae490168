package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.check.Verdict;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.script.History;
import dev.stepwell.walk.WalkRecord;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnreadableSuiteTest {

    private static final String ABORTED = "Not reached: the history cannot be read; see the test `graph`.";

    @MigrationSuite(location = "classpath:histories/unreadable")
    static class Fixture implements MigrationChecks {}

    @MigrationSuite(location = "classpath:histories/unreadable")
    static class OwnTests {

        @Test
        void needsTheWalk(WalkRecord walk) {}

        @Test
        void needsTheHistory(History history) {}

        @Test
        void needsTheGraph(RevisionGraph graph) {}

        @Test
        void needsTheVerdict(Verdict verdict) {
            assertThat(verdict.passed()).isFalse();
        }

        @Test
        void needsNothing() {}
    }

    @Test
    void failsTheGraphAndAbortsTheRestWithoutLosingAny() {
        Run run = Run.of(Fixture.class);

        assertThat(run.failed()).isEqualTo(Map.of("graph", """
                graph failed

                classpath:histories/unreadable/b2_add_email.sql
                  error missing-parent: Revision a9 referenced from b2 is not present: b2 \
                (classpath:histories/unreadable/b2_add_email.sql) names it as its parent. Nearest: a1. Restore its file, \
                or correct the parent."""));
        assertThat(run.aborted())
                .containsOnlyKeys(
                        "acknowledgements",
                        "singleHead",
                        "message",
                        "offlineSql",
                        "unedited",
                        "upgrade ▸ (the history cannot be read)",
                        "roundTrip ▸ (the history cannot be read)",
                        "branchAlone ▸ (the history cannot be read)",
                        "branchOrder ▸ (the history cannot be read)",
                        "descent ▸ (the history cannot be read)",
                        "reversible ▸ (the history cannot be read)",
                        "destructive ▸ (the history cannot be read)",
                        "online ▸ (the history cannot be read)")
                .values()
                .containsOnly(ABORTED);
        assertThat(run.failedContainers()).isEmpty();
    }

    @Test
    void abortsOnlyThoseOwnTestsThatNeedIt() {
        Run run = Run.of(OwnTests.class);

        assertThat(run.aborted())
                .containsOnlyKeys(
                        "needsTheWalk(WalkRecord)", "needsTheHistory(History)", "needsTheGraph(RevisionGraph)")
                .values()
                .containsOnly(ABORTED);
        assertThat(run.succeeded()).containsExactly("needsNothing()", "needsTheVerdict(Verdict)");
    }
}
