package dev.stepwell.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Severity;
import dev.stepwell.check.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictMessagesTest {

    private static final Finding FINDING = new Finding(
            "single-head",
            "multiple-heads",
            Severity.ERROR,
            Optional.empty(),
            Optional.empty(),
            "",
            "There are 2 heads.",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            "Merge them.",
            Optional.empty(),
            Set.of(),
            Optional.empty());

    private static final CheckResult FAILED = result("single-head", true, List.of(FINDING));
    private static final CheckResult NOT_RUN = result("upgrade", false, List.of());
    private static final Verdict VERDICT =
            new Verdict("db", Optional.empty(), Optional.empty(), List.of(FAILED, NOT_RUN));

    @Test
    void shouldPassNamesTheFailedChecksAndShowsTheirErrors() {
        assertThat(ShouldPass.message(VERDICT)).isEqualTo("""
                Expected every check of db to pass, but 1 of 2 failed: single-head.
                    error multiple-heads: There are 2 heads.
                      to do:  Merge them.""");
    }

    @Test
    void shouldPassNamesTheClaimOfAFailedCheck() {
        assertThat(ShouldPass.message(FAILED, VERDICT)).isEqualTo("""
                Expected the check single-head to pass (the claim of single-head), but it failed.
                    error multiple-heads: There are 2 heads.
                      to do:  Merge them.""");
    }

    @Test
    void shouldHaveFindingPartShowsTheWholeFinding() {
        assertThat(ShouldHaveFindingPart.message("code", "other", "multiple-heads", FINDING))
                .isEqualTo("""
                Expected a finding with the code
                  other
                but its code is
                  multiple-heads
                The finding is:
                    error multiple-heads: There are 2 heads.
                      to do:  Merge them.""");
    }

    @Test
    void shouldPassRefusesACheckThatWasNotRun() {
        assertThat(ShouldPass.message(NOT_RUN, VERDICT))
                .isEqualTo("Expected the check upgrade to pass, but it was not run. See the check graph.");
    }

    @Test
    void shouldFailACheckRefusesACheckThatWasNotRun() {
        assertThat(ShouldFailACheck.message(NOT_RUN))
                .isEqualTo("Expected the check upgrade to fail, but it was not run. See the check graph.");
    }

    @Test
    void shouldFailACheckSaysHowEachOfThemEnded() {
        Verdict passed = new Verdict(
                "db", Optional.empty(), Optional.empty(), List.of(result("graph", true, List.of()), NOT_RUN));

        assertThat(ShouldFailACheck.message(passed))
                .isEqualTo("Expected a check of db to fail, but none did: graph passed, upgrade not-run.");
    }

    @Test
    void shouldHaveCheckListsTheNearest() {
        assertThat(ShouldHaveCheck.message("roundtrip", List.of("graph", "round-trip")))
                .isEqualTo("Expected a result of the check 'roundtrip', but it was not selected."
                        + " There are the checks round-trip, graph.");
    }

    @Test
    void shouldHaveNoFindingsShowsAll() {
        assertThat(ShouldHaveNoFindings.message(VERDICT, List.of(FINDING))).isEqualTo("""
                Expected no finding, but there is 1.
                    error multiple-heads: There are 2 heads.
                      to do:  Merge them.""");
    }

    @Test
    void shouldHaveNoFindingsLeavesOutWhatIsAcknowledged() {
        Verdict acknowledged = new Verdict(
                "db",
                Optional.empty(),
                Optional.empty(),
                List.of(result("single-head", true, List.of(FINDING.acknowledged("both are released")))));

        assertThat(StepwellAssertions.assertThat(acknowledged).passed().hasNoFindings())
                .isNotNull();
        StepwellAssertions.assertThat(acknowledged).check("single-head").hasNoFindings();
        StepwellAssertions.assertThat(acknowledged.findings().get(0)).isAcknowledgedBecause("both are released");
    }

    @Test
    void shouldBeAcknowledgedShowsTheFinding() {
        assertThat(ShouldBeAcknowledged.message(VERDICT, List.of(FINDING))).isEqualTo("""
                Expected an acknowledged finding, but nobody has acknowledged it.
                    error multiple-heads: There are 2 heads.
                      to do:  Merge them.""");
    }

    @Test
    void shouldHaveFindingNamesThoseOfTheWholeHistory() {
        assertThat(ShouldHaveFinding.message("left-behind", "b2", List.of(FINDING)))
                .isEqualTo("Expected a finding 'left-behind' that blames revision b2, but there is none."
                        + " There is only multiple-heads of the whole history.");
    }

    @Test
    void shouldHaveFinalSchemaNamesTheRevisionsThatWereTried() {
        assertThat(ShouldHaveFinalSchema.message(List.of("a1", "b2")))
                .isEqualTo("Expected a final schema, but no upgrade of a1, b2 has succeeded.");
    }

    private static CheckResult result(String name, boolean wasRun, List<Finding> findings) {
        return new CheckResult(name, "the claim of " + name, wasRun, findings, Map.of());
    }
}
