package dev.stepwell.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each measurement runs and prints its ratio; which one is for no test to say. */
class CommandsTest {

    private static final String RATIO = ": \\d+\\.\\d\\d \\(\\d+\\.\\d\\d to \\d+\\.\\d\\d\\)\\R";

    @Test
    void walkComparesTheWalkWithItsScriptsAndALongHistoryWithAShortOne() {
        assertThat(run("walk", "--lengths", "3,6", "--rounds", "1", "--warm-up", "3"))
                .containsPattern("walk / up, down, up" + RATIO)
                .containsPattern("walk / up, down, up and descent" + RATIO)
                .containsPattern("time for a revision, 6 against 3" + RATIO);
    }

    @Test
    void profileTellsTheTimeOfScriptsFromThatOfReadingEverything() {
        assertThat(run("walk", "--lengths", "20", "--profile", "--warm-up", "3"))
                .contains("  scripts, and reading what they changed", "  reading everything");
    }

    @Test
    void aReadingOfTheWholeSchemaIsOneRoundTrip() {
        assertThat(run("reading", "--tables", "5", "--rounds", "1"))
                .containsPattern("SchemaCrawler / Stepwell" + RATIO)
                .contains("round trips of one reading: 1");
    }

    @Test
    void stepComparesALargeSchemaWithASmallOne() {
        assertThat(run("step", "--few", "2", "--many", "30", "--rounds", "1")).containsPattern("30 / 2 tables" + RATIO);
    }

    @Test
    void besideGivesAnotherToolTheSameHistoryAndAnEmptyDatabase(@TempDir Path directory) {
        String check = "ls " + directory + "/00003_*.up.sql > /dev/null && test -n \"$PGDATABASE$PGPASSWORD\"";

        assertThat(run("beside", "3", directory.toString(), "sh", "-c", check))
                .containsPattern("command / walk" + RATIO);
    }

    @Test
    void historyWritesTwoFilesForEachRevision(@TempDir Path directory) {
        assertThat(run("history", "7", directory.toString())).isEmpty();

        assertThat(directory).isDirectoryContaining("glob:**/00007_*.down.sql");
        assertThat(directory.toFile().list()).hasSize(14);
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), arguments)).isZero();
        return out.toString();
    }
}
