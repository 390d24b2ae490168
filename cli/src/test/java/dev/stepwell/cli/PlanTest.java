package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code stepwell plan} prints. It never needs a database. */
class PlanTest {

    private static final String SOUND = Run.HISTORIES + "sound";

    @Test
    void listsTheStepsInOrder() {
        assertThat(Run.of("plan", "upgrade", "head", "--dir", SOUND))
                .isEqualTo(new Run(0, "upgrade a1\nupgrade b2\nheads afterwards: b2\n", ""));
    }

    @Test
    void startsFromTheRowsThatAreGiven() {
        assertThat(Run.of("plan", "downgrade", "-1", "--dir", SOUND, "--from", "b2", "--format", "json"))
                .isEqualTo(new Run(0, "{\"steps\":[\"b2\"],\"heads\":[\"a1\"]}\n", ""));
    }

    @Test
    void tellsARefusalAsJsonWhereJsonWasAskedFor() {
        Run run = Run.of("plan", "upgrade", "zz", "--dir", SOUND, "--format", "json");

        assertThat(run.out()).startsWith("{\"error\":{\"code\":\"unknown-revision\",\"message\":\"");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void refusesAGraphWithoutStackTrace(@TempDir Path directory) throws IOException {
        Path file =
                Files.writeString(directory.resolve("graph.json"), "{\"revisions\":[{\"id\":\"a\",\"down\":[\"a\"]}]}");

        Run run = Run.of("plan", "upgrade", "head", "--graph", file.toString());

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: Self-loop is detected in revisions (a): a names itself as its"
                                + " parent. Name the revision that it follows, or none.\n"));
    }
}
