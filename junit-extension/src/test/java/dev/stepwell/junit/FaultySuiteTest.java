package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.DatabaseException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultySuiteTest {

    @MigrationSuite(location = "classpath:histories/faulty")
    static class Faulty implements MigrationChecks {}

    @MigrationSuite(location = "classpath:histories/stuck")
    static class Stuck implements MigrationChecks {}

    @MigrationSuite(location = "classpath:histories/unwalkable")
    static class Unwalkable implements MigrationChecks {}

    @Test
    void failsTheEntryOfTheRevisionToBlameAndNoOther() {
        Run run = Run.of(Faulty.class);

        assertThat(run.failed()).isEqualTo(Map.of("roundTrip ▸ b2 widen id", """
                round-trip failed for b2 widen id

                b2 widen id, downgrade
                classpath:histories/faulty/b2_widen_id.sql:10
                  error restored-differently: The downgrade does not restore the type of column public.users.id.
                    before: integer
                    after:  smallint
                    to do:  Make the downgrade set it back to what it was."""));
        assertThat(run.aborted()).isEmpty();
        assertThat(run.succeeded())
                .hasSize(run.outcomes().size() - 1)
                .contains("roundTrip ▸ a1 create users", "roundTrip ▸ c3 add role");
    }

    @Test
    void putsTheLineOfTheScriptOnTopOfTheStackTrace() {
        assertThat(Run.of(Faulty.class).failures().get(0).getStackTrace()[0])
                .hasToString("migration.b2(classpath:histories/faulty/b2_widen_id.sql:10)");
    }

    @Test
    void abortsWhatAFailedUpgradeHidesAndNamesIt() {
        Run run = Run.of(Stuck.class);

        assertThat(run.failed()).isEqualTo(Map.of("upgrade ▸ b2 add email", """
                upgrade failed for b2 add email

                b2 add email, upgrade
                classpath:histories/stuck/b2_add_email.sql:7
                  error upgrade-failed: The upgrade fails.
                    server: relation "user_accounts" does not exist (SQLSTATE 42P01)
                    sql:    ALTER TABLE user_accounts ADD COLUMN email varchar(100)
                    to do:  Correct the name, or make what it names before this statement."""));
        assertThat(run.aborted())
                .containsOnlyKeys(
                        "branchAlone ▸ b2 add email",
                        "branchAlone ▸ c3 index email",
                        "branchOrder ▸ b2 add email",
                        "branchOrder ▸ c3 index email",
                        "descent ▸ b2 add email",
                        "descent ▸ c3 index email",
                        "destructive ▸ b2 add email",
                        "destructive ▸ c3 index email",
                        "online ▸ b2 add email",
                        "online ▸ c3 index email",
                        "reversible ▸ b2 add email",
                        "reversible ▸ c3 index email",
                        "roundTrip ▸ b2 add email",
                        "roundTrip ▸ c3 index email",
                        "upgrade ▸ c3 index email")
                .values()
                .containsOnly("Not reached: the upgrade of b2 add email fails; see its test `upgrade`.");
    }

    @Test
    void judgesWhatRunsWithoutTheFailedUpgrade() {
        assertThat(Run.of(Stuck.class).succeeded())
                .containsExactly(
                        "acknowledgements",
                        "branchAlone ▸ a1 create users",
                        "branchAlone ▸ d4 add role",
                        "branchOrder ▸ a1 create users",
                        "branchOrder ▸ d4 add role",
                        "descent ▸ a1 create users",
                        "descent ▸ d4 add role",
                        "destructive ▸ a1 create users",
                        "destructive ▸ d4 add role",
                        "graph",
                        "message",
                        "offlineSql",
                        "online ▸ a1 create users",
                        "online ▸ d4 add role",
                        "reversible ▸ a1 create users",
                        "reversible ▸ d4 add role",
                        "roundTrip ▸ a1 create users",
                        "roundTrip ▸ d4 add role",
                        "singleHead",
                        "unedited",
                        "upgrade ▸ a1 create users",
                        "upgrade ▸ d4 add role");
    }

    @Test
    void failsEveryTestForTheSameReasonWhenTheWalkCannotBeMade() {
        Run run = Run.of(Unwalkable.class);

        assertThat(run.succeeded()).isEmpty();
        assertThat(run.aborted()).isEmpty();
        assertThat(run.failures()).hasSize(run.outcomes().size()).allSatisfy(thrown -> assertThat(thrown)
                .isSameAs(run.failures().get(0)));
        assertThat(run.failures().get(0))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(
                        "does not carry the mark that it was given when it was created: it has no" + " comment.");
    }
}
