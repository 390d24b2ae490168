package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.check.Verdict;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** All tests of a suite read one walk, all suites walk on one server, and nothing is left on it. */
class OneWalkTest {

    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    @ExtendWith(ServerProbe.class)
    @MigrationSuite(location = "classpath:histories/faulty")
    static class Faulty implements MigrationChecks {

        @RevisionTemplate
        void walk(Verdict verdict, TestReporter reporter) {
            reporter.publishEntry("walk", Integer.toHexString(System.identityHashCode(verdict)));
        }

        @Test
        void sameWalk(MigrationVerdict verdict, TestReporter reporter) {
            walk(verdict.verdict(), reporter);
        }
    }

    @ExtendWith(ServerProbe.class)
    @MigrationSuite(location = "classpath:histories/stuck")
    static class Stuck implements MigrationChecks {}

    @Test
    void servesEveryTestOfASuite() {
        Run run = Run.of(Faulty.class);

        assertThat(run.reported("walk")).hasSize(4);
        assertThat(Set.copyOf(run.reported("walk"))).hasSize(1);
    }

    @Test
    void servesTestsThatRunAtTheSameTime() {
        assertThat(Set.copyOf(Run.with(PARALLEL, Faulty.class).reported("walk")))
                .hasSize(1);
    }

    @Test
    void givesTheSameWhateverTheOrderOfTests() {
        Map<String, String> expected = Run.of(Faulty.class, Stuck.class).outcomes();

        assertThat(Run.with(PARALLEL, Faulty.class, Stuck.class).outcomes()).isEqualTo(expected);
        assertThat(Run.with(shuffled("1"), Faulty.class, Stuck.class).outcomes())
                .isEqualTo(expected);
        assertThat(Run.with(shuffled("2"), Faulty.class, Stuck.class).outcomes())
                .isEqualTo(expected);
    }

    @Test
    void sharesItsServerWithTheOtherSuites() {
        Run run = Run.of(Faulty.class, Stuck.class);

        assertThat(run.reported("server")).hasSize(2);
        assertThat(Set.copyOf(run.reported("server"))).hasSize(1);
    }

    @Test
    void leavesNoDatabase() {
        assertThat(Run.of(Faulty.class, Stuck.class).reported("databases")).containsExactly("probe", "probe");
    }

    private static Map<String, String> shuffled(String seed) {
        return Map.of(
                "junit.jupiter.testmethod.order.default",
                MethodOrderer.Random.class.getName(),
                "junit.jupiter.execution.order.random.seed",
                seed);
    }
}
