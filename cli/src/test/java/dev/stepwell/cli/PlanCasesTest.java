package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine's recorded cases, asked through the command as a script would. */
class PlanCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CASES = Path.of("../engine/src/test/resources/dev/stepwell/revision/graph-cases.json");

    /** The codes of the cases that are refused; one of them Alembic takes, with a warning. */
    private static final Map<String, String> CODES = Map.of(
            "linear_downgrade_three_char_partial_id_not_applied", "not-a-downgrade-target",
            "branch_downgrade_minus1_uses_first_current_row", "ambiguous-downgrade",
            "branch_upgrade_plus1_from_two_rows_is_error", "ambiguous-upgrade",
            "overlapping_current_rows_is_error", "overlapping-rows",
            "cycle_beside_healthy_branch", "cycle",
            "dependency_cycle", "dependency-cycle");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void planIsTheOneOnRecord(Case example, @TempDir Path directory) throws IOException {
        Run run = run(example, directory);

        assertThat(run.err()).isEmpty();
        JsonNode printed = JSON.readTree(run.out());
        if (CODES.containsKey(example.name())) {
            assertThat(run.status()).isEqualTo(2);
            assertThat(printed.path("error").path("code").asText()).isEqualTo(CODES.get(example.name()));
            assertThat(printed.path("error").path("message").asText())
                    .contains(example.json().path("error").asText(""));
        } else {
            assertThat(run.status()).isZero();
            example.requireSteps(texts(printed.path("steps")));
            if (example.json().has("expect_heads")) {
                assertThat(texts(printed.path("heads")))
                        .containsExactlyInAnyOrderElementsOf(
                                texts(example.json().path("expect_heads")));
            }
        }
    }

    private static Run run(Case example, Path directory) throws IOException {
        JsonNode json = example.json();
        Path graph = Files.writeString(
                directory.resolve("graph.json"),
                JSON.createObjectNode().set("revisions", json.path("revisions")).toString());
        List<String> arguments = new ArrayList<>(List.of(
                "plan",
                json.path("command").asText(),
                json.path("target").asText(),
                "--graph",
                graph.toString(),
                "--format",
                "json"));
        if (!json.path("from").isEmpty()) {
            arguments.addAll(List.of("--from", String.join(",", texts(json.path("from")))));
        }
        return Run.of(arguments.toArray(String[]::new));
    }

    static Stream<Case> cases() throws IOException {
        return StreamSupport.stream(JSON.readTree(Files.readString(CASES)).spliterator(), false)
                .map(Case::new);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private record Case(JsonNode json) {

        String name() {
            return json.path("name").asText();
        }

        void requireSteps(List<String> steps) {
            if (json.has("expect")) {
                assertThat(steps).isEqualTo(texts(json.path("expect")));
            } else {
                assertThat(steps).containsExactlyInAnyOrderElementsOf(texts(json.path("expect_set")));
                json.path("expect_before").forEach(pair -> assertThat(steps).containsSubsequence(texts(pair)));
            }
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
