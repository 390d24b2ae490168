package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code history}, {@code heads}, {@code branches} and {@code show} print. */
class HistoryCommandTest {

    private static final String DIR = Run.HISTORIES + "branched";

    @Test
    void historyListsTheNewestFirst() {
        assertThat(Run.of("history", "--dir", DIR)).isEqualTo(new Run(0, """
                d4a9b7 -> e5c1d3 (roles) (head), Count chats
                b2d4e6, c3e8f1 -> d4a9b7 (roles) (mergepoint), Merge roles and chats
                a1f0c2 -> b2d4e6 (roles), Add user roles
                a1f0c2 -> c3e8f1, Add chats
                <base> -> a1f0c2 (branchpoint), Create all application tables
                """, ""));
    }

    @Test
    void historyListsARange() {
        assertThat(Run.of("history", "-r", "-1:d4a9", "--dir", DIR).out()).isEqualTo("""
                b2d4e6, c3e8f1 -> d4a9b7 (roles) (mergepoint), Merge roles and chats
                a1f0c2 -> b2d4e6 (roles), Add user roles
                a1f0c2 -> c3e8f1, Add chats
                """);
    }

    @Test
    void historyTellsEverythingWhenAskedTo() {
        assertThat(Run.of("history", "--verbose", "-r", "c3e8:d4a9", "--dir", DIR))
                .isEqualTo(new Run(0, """
                Rev: d4a9b7 (mergepoint)
                Merges: b2d4e6, c3e8f1
                Branch names: roles
                Path: src/test/resources/histories/branched/d4a9b7_merge_roles_and_chats.sql
                Created: 2025-03-10T09:12:00Z

                    Merge roles and chats

                Rev: c3e8f1
                Parent: a1f0c2
                Path: src/test/resources/histories/branched/c3e8f1_add_chats.sql
                Created: 2025-03-10T09:12:00Z

                    Add chats
                """, "dir = src/test/resources/histories/branched (--dir)\n"));
    }

    @Test
    void historyIsJsonToo() {
        assertThat(Run.of("history", "-r", ":a1f0", "--dir", DIR, "--format", "json")
                        .out())
                .isEqualTo("{\"revisions\":[{\"revision\":\"a1f0c2\",\"parents\":[],\"dependsOn\":[],\"labels\":[],"
                        + "\"message\":\"Create all application tables\",\"created\":\"2025-03-10T09:12:00Z\","
                        + "\"file\":\"src/test/resources/histories/branched/a1f0c2_create_all_application_tables.sql\","
                        + "\"head\":false,\"branchPoint\":true,\"mergePoint\":false}]}\n");
    }

    @Test
    void historyRefusesWhatIsNoRange() {
        assertThat(Run.of("history", "-r", "b2d4", "--dir", DIR))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: 'b2d4' is not a range. History range requires [start]:[end], [start]:, or"
                                + " :[end].\n"));
    }

    @Test
    void headsListsWhatNoRevisionFollows() {
        assertThat(Run.of("heads", "--dir", DIR)).isEqualTo(new Run(0, "e5c1d3 (roles) (head), Count chats\n", ""));
        assertThat(Run.of("heads", "--dir", Run.HISTORIES + "fork").out()).isEqualTo("""
                b1 (head)
                b2 (head)
                """);
    }

    @Test
    void branchesListsBranchPointsWithWhatFollows() {
        assertThat(Run.of("branches", "--dir", DIR)).isEqualTo(new Run(0, """
                a1f0c2 (branchpoint), Create all application tables
                       -> b2d4e6 (roles), Add user roles
                       -> c3e8f1, Add chats
                """, ""));
    }

    @Test
    void showTellsAllOfOneRevision() {
        assertThat(Run.of("show", "a1f", "--dir", DIR)).isEqualTo(new Run(0, """
                Rev: a1f0c2 (branchpoint)
                Parent: <base>
                Branches into: b2d4e6, c3e8f1
                Path: src/test/resources/histories/branched/a1f0c2_create_all_application_tables.sql
                Created: 2025-03-10T09:12:00Z

                    Create all application tables
                """, ""));
    }

    @Test
    void showNamesTheNearestOfWhatIsNotThere() {
        assertThat(Run.of("show", "a1f0c3", "--dir", DIR))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "stepwell: Can't locate revision identified by 'a1f0c3': No such revision or branch 'a1f0c3'."
                                        + " Nearest: 'a1f0c2'"
                                        + " (src/test/resources/histories/branched/a1f0c2_create_all_application_tables.sql).\n"));
    }
}
