package dev.stepwell.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.junit.ExpectedModel;
import dev.stepwell.junit.MigrationChecks;
import dev.stepwell.junit.MigrationSuite;
import dev.stepwell.junit.MigrationVerdict;
import dev.stepwell.report.TextReport;
import dev.stepwell.walk.WalkRecord;
import org.junit.jupiter.api.Test;

/** Two people added revisions at once; a merge has brought their branches together. */
@MigrationSuite(location = "classpath:db/chat")
@ExpectedModel(
        value = "dev.stepwell.sample.chat",
        settings = {
            "hibernate.globally_quoted_identifiers=true",
            "hibernate.globally_quoted_identifiers_skip_column_definitions=true"
        })
class ChatMigrationsTest implements MigrationChecks {

    @Test
    void theMergedMigrationWorksFromEitherSide(WalkRecord walk) {
        assertThat(walk.branches().runs())
                .extracting(run -> run.first() + " then " + run.second() + ": "
                        + run.failure().isPresent())
                .containsExactly("c92f5e8b07d4 then 8e05c1a9f6b3: false", "8e05c1a9f6b3 then c92f5e8b07d4: false");
    }

    @Test
    void theReportDrawsTheBranches(MigrationVerdict verdict) {
        String report = new TextReport()
                .render(verdict.verdict())
                .replaceAll("and [0-9.]+ s on embedded .*", "and N s on PostgreSQL");

        assertThat(report).isEqualTo("""
                classpath:db/chat: 7 revisions, layout native, walked in 37 steps and N s on PostgreSQL

                  * f50b9d7e21a6 Count upvotes of chats (head)
                  * d81a6f3c4e05 Merge votes and documents (mergepoint)
                  |\\
                  * | 8e05c1a9f6b3 Create votes and streams
                  | * c92f5e8b07d4 Create suggestions
                  | * a47d30b6e918 Create documents
                  |/
                  * 61b8e4f07d2c Create messages (branchpoint)
                  * 3f9d27c05ab1 Create users and chats

                graph                   passed   the files can be read, and their revisions form a graph
                single-head             passed   the history has a single head
                upgrade                 passed   every upgrade runs
                round-trip              passed   every downgrade restores the schema, and its upgrade runs again
                descent                 passed   the way from head to base works in one go, as far as each revision does alone
                branch-alone            passed   every branch runs without the one beside it
                branch-order            passed   two branches lead to the same schema in either order
                reversible              passed   every revision that changes the schema has a way back, or says why not
                destructive             passed   no upgrade destroys what was there before it
                online                  passed   every upgrade can run while the application is in use
                offline-sql             passed   the SQL of `upgrade heads --sql` leads to what `upgrade heads` leads to
                unedited                passed   no upgrade was edited after it was locked
                message                 passed   every message says what its revision is for
                acknowledgements        passed   whatever is accepted is accepted for a reason, and still there
                schema-matches-entities passed   the final schema has what the model asks for

                Compared: every object of every user schema by PostgreSQL's own definition of it. Left out: rows,\
                 members of extensions. Another column order is shown and fails nothing.
                PASSED: 15 checks.
                """);
    }
}
