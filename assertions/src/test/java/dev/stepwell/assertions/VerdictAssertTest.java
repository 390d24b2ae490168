package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.assertions.RealVerdicts.Verdicts;
import dev.stepwell.check.Verdict;
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
        assertSays(
                () -> assertThat(sound).failed(),
                "Expected a check of classpath:histories/sound to fail, but none did: graph passed, single-head passed,"
                        + " upgrade passed, round-trip passed, descent passed, reversible passed, destructive passed.");
        assertSays(
                () -> assertThat(sound).check("descent").failed(),
                "Expected the check descent to fail, but it passed.");
    }

    @Test
    void showsTheFindingsOfAFailedCheck() {
        assertSays(() -> assertThat(broken).check("upgrade").passed(), """
                Expected the check upgrade to pass (every upgrade runs), but it failed.
                  d4 add messages, upgrade
                  classpath:histories/broken/d4_messages.sql:7
                    error upgrade-failed: The upgrade fails.
                      server: relation "rooms" does not exist (SQLSTATE 42P01)
                      sql:    CREATE TABLE messages (id integer REFERENCES rooms)
                      to do:  Correct the upgrade script.""");
    }

    @Test
    void listsTheNearestChecks() {
        assertSays(
                () -> assertThat(sound).check("roundtrip"),
                "Expected a result of the check 'roundtrip', but it was not selected. There are the checks round-trip,"
                        + " graph, upgrade, descent, reversible and 2 more.");
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
        assertSays(() -> assertThat(broken.result("upgrade").findings().get(0)).hasCode("other"), """
                Expected a finding with the code
                  other
                but its code is
                  upgrade-failed
                The finding is:
                  d4, upgrade
                  classpath:histories/broken/d4_messages.sql:7
                    error upgrade-failed: The upgrade fails.
                      server: relation "rooms" does not exist (SQLSTATE 42P01)
                      sql:    CREATE TABLE messages (id integer REFERENCES rooms)
                      to do:  Correct the upgrade script.""");
    }
}
