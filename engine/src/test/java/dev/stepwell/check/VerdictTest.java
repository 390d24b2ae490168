package dev.stepwell.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.revision.RevisionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Finding ERROR =
            FindingBuilder.error("upgrade", "upgrade-failed").saying("It fails.");
    private static final Finding WARNING =
            FindingBuilder.warning("graph", "doubtful").saying("It is odd.");

    @Test
    void passesWithoutErrors() {
        assertThat(verdict(List.of(WARNING), List.of()).passed()).isTrue();
    }

    @Test
    void failsWithOneError() {
        assertThat(verdict(List.of(WARNING), List.of(ERROR)).passed()).isFalse();
    }

    @Test
    void listsTheFindingsCheckByCheck() {
        assertThat(verdict(List.of(WARNING), List.of(ERROR)).findings()).containsExactly(WARNING, ERROR);
    }

    @Test
    void refusesToAnswerForACheckThatWasNotSelected() {
        assertThatThrownBy(() -> verdict(List.of(), List.of()).result("descent"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The check 'descent' was not selected.");
    }

    @Test
    void callsARevisionByIdAndMessage() {
        Verdict verdict = new Verdict(
                "db", Optional.of(new Walked().revision("a1", "SELECT 1", "").history()), Optional.empty(), List.of());

        assertThat(verdict.label(RevisionId.of("a1"))).isEqualTo("a1 change a1");
        assertThat(verdict.label(RevisionId.of("zz"))).isEqualTo("zz");
    }

    private static Verdict verdict(List<Finding> graph, List<Finding> upgrade) {
        return new Verdict(
                "db",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new CheckResult("graph", "", true, graph, Map.of()),
                        new CheckResult("upgrade", "", true, upgrade, Map.of())));
    }
}
