package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.assertions.RealVerdicts.Verdicts;
import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealVerdicts.class)
class VerdictAssertTest {

    private Verdict sound;
    private Verdict broken;

    @BeforeEach
    void open(Verdicts verdicts) {
        sound = verdicts.sound();
        broken = verdicts.broken();
    }

    @Test
    void acceptsASoundHistory() {
        assertThat(sound).passed().hasNoFindings();
        assertThat(sound).check("round-trip").passed().hasNoFindings();
    }

    @Test
    void acceptsABrokenHistoryThatIsExpectedToBeBroken() {
        assertThat(broken).failed().hasFinding("left-behind", "b2").hasFinding("downgrade-failed", "c3");
        assertThat(broken).check("round-trip").failed().hasFinding("downgrade-failed", "c3");
    }

    @Test
    void goesOnWithTheFindings() {
        assertThat(broken).findings().extracting("code").contains("left-behind", "declared-irreversible");
        assertThat(broken).check("upgrade").findings().hasSize(1);
        assertThat(broken.result("upgrade").findings().get(0))
                .hasCode("upgrade-failed")
                .blames("d4")
                .hasPath("")
                .hasMessage("The upgrade fails.")
                .isAt("classpath:histories/broken/d4_messages.sql", 7);
    }

    @Test
    void refusesASoundHistoryThatIsExpectedToBeBroken() {
        assertSays(() -> assertThat(sound).failed(), ShouldFailACheck.message(sound));
        assertSays(
                () -> assertThat(sound).check("descent").failed(),
                "Expected the check descent to fail, but it passed.");
    }

    @Test
    void showsTheFindingsOfAFailedCheck() {
        assertSays(
                () -> assertThat(broken).check("upgrade").passed(),
                ShouldPass.message(broken.result("upgrade"), broken));
        assertSays(() -> assertThat(broken).passed(), ShouldPass.message(broken));
    }

    @Test
    void asksForWhatIsAcknowledged() {
        CheckResult upgrade = broken.result("upgrade");
        Finding accepted = upgrade.findings().get(0).acknowledged("it never ran");
        CheckResult result = new CheckResult("upgrade", upgrade.claim(), true, List.of(accepted), Map.of());

        assertThat(result).hasAcknowledged("upgrade-failed", "d4").passed().hasNoFindings();
        assertSays(
                () -> assertThat(broken).hasAcknowledged("upgrade-failed", "d4"),
                ShouldBeAcknowledged.message(broken, upgrade.findings()));
    }

    @Test
    void listsTheNearestChecks() {
        List<String> names = sound.results().stream().map(CheckResult::check).toList();

        assertSays(() -> assertThat(sound).check("roundtrip"), ShouldHaveCheck.message("roundtrip", names));
    }

    @Test
    void listsTheNearestFindings() {
        assertSays(
                () -> assertThat(broken).check("upgrade").hasFinding("upgrade-failed", "b2"),
                "Expected a finding 'upgrade-failed' that blames revision b2, but there is none."
                        + " There is only upgrade-failed of d4.");
    }

    @Test
    void refusesAFindingWithAnotherCode() {
        Finding finding = broken.result("upgrade").findings().get(0);

        assertSays(
                () -> assertThat(finding).hasCode("other"),
                ShouldHaveFindingPart.message("code", "other", "upgrade-failed", finding));
    }
}
