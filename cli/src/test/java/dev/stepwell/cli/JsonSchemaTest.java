package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real reports are as the published {@code docs/report.schema.json} says. */
class JsonSchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"sound", "broken", "fork", "unreadable", "accepted"})
    void describesTheReportOf(String history) throws IOException {
        Run run = Run.verify(history, "--format", "json");

        assertThat(problems(run.out())).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void describesAReportWithoutWalk() throws IOException {
        assertThat(problems(Run.verify("sound", "--format", "json", "--only", "graph")
                        .out()))
                .isEmpty();
    }

    @Test
    void describesAReportWithBaselineAndSince(@TempDir Path folder) throws IOException {
        String baseline = folder.resolve("known.txt").toString();

        assertThat(problems(Run.verify(
                                "broken",
                                "--format",
                                "json",
                                "--since",
                                "c3",
                                "--baseline",
                                baseline,
                                "--write-baseline")
                        .out()))
                .isEmpty();
    }

    @Test
    void refusesAnUnknownField() throws IOException {
        String report =
                Run.verify("sound", "--format", "json", "--only", "graph").out();

        assertThat(problems(report.replace("\"location\"", "\"place\" : 1, \"location\"")))
                .containsExactly("/source: property 'place' is not defined in the schema and the schema does not allow"
                        + " additional properties");
    }

    private static List<String> problems(String report) throws IOException {
        return new PublishedSchema("report").problems(report);
    }
}
