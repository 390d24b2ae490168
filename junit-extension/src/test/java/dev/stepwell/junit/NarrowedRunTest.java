package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NarrowedRunTest {

    @MigrationSuite(location = "classpath:histories/sound")
    static class Fixture implements MigrationChecks {}

    @Test
    void hasTestsOfTheOneRevisionOnly() {
        Run run = narrowed("b2");

        assertThat(run.succeeded())
                .containsExactly(
                        "acknowledgements",
                        "destructive ▸ b2 add email",
                        "graph",
                        "message",
                        "online ▸ b2 add email",
                        "reversible ▸ b2 add email",
                        "roundTrip ▸ b2 add email",
                        "singleHead",
                        "unedited",
                        "upgrade ▸ b2 add email");
        assertThat(run.failed()).isEmpty();
    }

    @Test
    void saysThatTheWholeHistoryWasNotWalked() {
        assertThat(narrowed("b2").aborted())
                .containsOnlyKeys(
                        "branchAlone ▸ b2 add email",
                        "branchOrder ▸ b2 add email",
                        "descent ▸ b2 add email",
                        "offlineSql")
                .values()
                .containsOnly("Not made: the walk was narrowed to some revisions, and this check needs all of them.");
    }

    @Test
    void takesSeveralRevisionsWithCommasBetweenThem() {
        assertThat(narrowed(" c3, a1").succeeded())
                .filteredOn(name -> name.startsWith("roundTrip"))
                .containsExactly("roundTrip ▸ a1 create users", "roundTrip ▸ c3 add role");
    }

    @Test
    void refusesARevisionThatTheHistoryDoesNotHave() {
        Run run = narrowed("b2,b3,d4");

        assertThat(run.failedContainers())
                .isEqualTo(Map.of(
                        "NarrowedRunTest$Fixture",
                        "stepwell.revision names b3, d4, and classpath:histories/sound has no such revision. It has a1,"
                                + " b2, c3. Correct the id, or run only the suite that has it."));
        assertThat(run.outcomes()).isEmpty();
    }

    private static Run narrowed(String revisions) {
        return Run.with(Map.of("stepwell.revision", revisions), Fixture.class);
    }
}
