package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a walk on several machines, and one report of all. */
class ShardTest {

    private static final String HISTORY = "src/test/resources/histories/broken";

    @Test
    void theMergedReportIsThatOfOneWalk(@TempDir Path folder) {
        String first = shard(folder, 1);
        String second = shard(folder, 2);

        Run merged = Run.of("report", "--merge", second, first, "--dir", HISTORY);

        assertThat(merged.err()).isEmpty();
        assertThat(merged.status()).isEqualTo(ExitStatus.FINDINGS);
        Run whole = Run.verify("broken");
        assertThat(withoutTitle(merged)).isEqualTo(withoutTitle(whole));
        assertThat(title(merged))
                .matches(HISTORY + ": 3 revisions, layout native, walked in 11 steps and [0-9.]+ s on 2 shards with"
                        + " PostgreSQL [0-9.]+");
    }

    @Test
    void theMergedJsonHasTheFormOfAReport(@TempDir Path folder) throws IOException {
        String first = shard(folder, 1);
        String second = shard(folder, 2);

        Run merged = Run.of("report", "--merge", first, second, "--dir", HISTORY, "--format", "json");

        assertThat(new PublishedSchema("report").problems(merged.out())).isEmpty();
        JsonNode whole = new ObjectMapper()
                .readTree(Run.verify("broken", "--format", "json").out());
        assertThat(new ObjectMapper().readTree(merged.out()).path("checks")).isEqualTo(whole.path("checks"));
    }

    @Test
    void aShardSaysWhichItIs(@TempDir Path folder) throws IOException {
        Run run = Run.verify("broken", "--shard", "2/2");

        assertThat(title(run))
                .startsWith(HISTORY + ": 3 revisions, layout native, shard 2/2 with 2 of them, b2 to c3, walked in");
        assertThat(new PublishedSchema("report").problems(Files.readString(Path.of(shard(folder, 2)))))
                .isEmpty();
    }

    @Test
    void aShardThatThereIsNotIsWrongUsage() {
        Run run = Run.verify("broken", "--shard", "0/2");

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.complaint()).isEqualTo("stepwell: There is no shard '0/2'; name 3/8 for the third of eight.");
    }

    @Test
    void aShardOfNoWalkIsWrongUsage() {
        Run run = Run.verify("broken", "--shard", "1/2", "--only", "message,graph");

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.complaint())
                .isEqualTo("stepwell: None of the checks graph, message needs a walk; leave out the shard.");
    }

    @Test
    void aReportThatIsNotThereIsWrongUsage(@TempDir Path folder) {
        Path absent = folder.resolve("absent.json");

        Run run = Run.of("report", "--merge", absent.toString(), "--dir", HISTORY);

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.complaint())
                .isEqualTo("stepwell: Cannot read the report " + absent + ": java.nio.file.NoSuchFileException: "
                        + absent);
    }

    private static String shard(Path folder, int number) {
        String file = folder.resolve(number + ".json").toString();
        Run run = Run.verify("broken", "--shard", number + "/2", "--format", "json", "--output", file);
        assertThat(run.err()).isEmpty();
        return file;
    }

    private static String title(Run run) {
        return run.out().lines().findFirst().orElse("");
    }

    private static String withoutTitle(Run run) {
        return run.out().substring(run.out().indexOf('\n'));
    }
}
