package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the cases that Alembic's behaviour was recorded in. */
class GraphCasesTest {
    /** Where this project refuses what Alembic guesses: the case, and what the message says instead. */
    private static final Map<String, String> DELIBERATELY_DIFFERENT = Map.of(
            "branch_downgrade_minus1_uses_first_current_row",
            "downgrade -1 from multiple heads is ambiguous: the database is at d1, d2."
                    + " Say from which to count: 'd1@-1', 'd2@-1'.");

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void planIsAlembics(GraphCase example) {
        Plan plan = example.run();

        List<String> steps = names(plan.revisions());
        if (example.expect() != null) {
            assertThat(steps).isEqualTo(example.expect());
        } else {
            assertThat(steps).containsExactlyInAnyOrderElementsOf(Objects.requireNonNull(example.expectSet()));
            Objects.requireNonNull(example.expectBefore())
                    .forEach(pair -> assertThat(steps).containsSubsequence(pair));
        }
        if (example.expectHeads() != null) {
            assertThat(names(plan.heads().sorted())).containsExactlyInAnyOrderElementsOf(example.expectHeads());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void errorHasAlembicsWords(GraphCase example) {
        String words =
                DELIBERATELY_DIFFERENT.getOrDefault(example.name(), Objects.requireNonNullElse(example.error(), ""));

        assertThatThrownBy(example::run)
                .isInstanceOfAny(RevisionException.class, RevisionGraphException.class)
                .hasMessageContaining(words);
    }

    static Stream<GraphCase> plans() throws IOException {
        return GraphCase.all().stream().filter(example -> !fails(example));
    }

    static Stream<GraphCase> errors() throws IOException {
        return GraphCase.all().stream().filter(GraphCasesTest::fails);
    }

    private static boolean fails(GraphCase example) {
        return example.error() != null || DELIBERATELY_DIFFERENT.containsKey(example.name());
    }

    private static List<String> names(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
