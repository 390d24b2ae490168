package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BranchedSuiteTest {

    @MigrationSuite(location = "classpath:histories/branched")
    static class Fixture implements MigrationChecks {}

    @Test
    void failsTheEntriesOfTheRevisionsToBlameAndNoOther() {
        Run run = Run.of(Fixture.class);

        assertThat(run.failed())
                .isEqualTo(Map.of("branchAlone ▸ b1 list admins", """
                branch-alone failed for b1 list admins

                b1 list admins, upgrade
                classpath:histories/branched/b1_list_admins.sql:7
                  error undeclared-dependency: The upgrade fails without the branch beside it and runs after it: it uses\
                 something of b2 (add role), and does not declare it.
                    server: column "role" does not exist (SQLSTATE 42703)
                    sql:    CREATE VIEW admins AS SELECT id FROM users WHERE role = 'admin'
                    to do:  Add `-- depends-on: b2` to its header.""", "branchOrder ▸ c2 index email", """
                branch-order failed for c2 index email

                c2 index email, upgrade
                classpath:histories/branched/c2_index_email.sql:7
                  error order-matters: The upgrade fails after the branch of c1 (rename email), and runs before it.
                    server: column "email" does not exist (SQLSTATE 42703)
                    sql:    CREATE INDEX ix_users_email ON users (email)
                    to do:  Allow only the order that runs: add `-- depends-on: c2` to the header of c1 (rename email)."""));
        assertThat(run.aborted()).isEmpty();
        assertThat(run.succeeded())
                .contains(
                        "branchAlone ▸ b2 add role",
                        "branchOrder ▸ c1 rename email",
                        "branchOrder ▸ m2 merge addresses");
    }
}
