package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundSuiteTest {

    @MigrationSuite(location = "classpath:histories/sound")
    static class Fixture implements MigrationChecks {}

    @Test
    void hasOneTestForEachCheckAndRevisionAndAllOfThemSucceed() {
        Run run = Run.of(Fixture.class);

        assertThat(run.succeeded())
                .containsExactly(
                        "acknowledgements",
                        "branchAlone ▸ a1 create users",
                        "branchAlone ▸ b2 add email",
                        "branchAlone ▸ c3 add role",
                        "branchOrder ▸ a1 create users",
                        "branchOrder ▸ b2 add email",
                        "branchOrder ▸ c3 add role",
                        "descent ▸ a1 create users",
                        "descent ▸ b2 add email",
                        "descent ▸ c3 add role",
                        "destructive ▸ a1 create users",
                        "destructive ▸ b2 add email",
                        "destructive ▸ c3 add role",
                        "graph",
                        "message",
                        "offlineSql",
                        "online ▸ a1 create users",
                        "online ▸ b2 add email",
                        "online ▸ c3 add role",
                        "reversible ▸ a1 create users",
                        "reversible ▸ b2 add email",
                        "reversible ▸ c3 add role",
                        "roundTrip ▸ a1 create users",
                        "roundTrip ▸ b2 add email",
                        "roundTrip ▸ c3 add role",
                        "singleHead",
                        "unedited",
                        "upgrade ▸ a1 create users",
                        "upgrade ▸ b2 add email",
                        "upgrade ▸ c3 add role");
        assertThat(run.failed()).isEmpty();
        assertThat(run.aborted()).isEmpty();
        assertThat(run.failedContainers()).isEmpty();
    }
}
