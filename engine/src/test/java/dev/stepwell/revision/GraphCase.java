package dev.stepwell.revision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One case of {@code graph-cases.json}: a graph, a command, and the steps and rows, or the error, that Alembic gives.
 *
 * @param expect the steps in exact order
 * @param expectSet the steps in any order that keeps the pairs of {@code expectBefore}
 * @param error words that stand in the message
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record GraphCase(
        String name,
        List<Node> revisions,
        String command,
        List<String> from,
        String target,
        @Nullable List<String> expect,
        @JsonProperty("expect_set") @Nullable List<String> expectSet,
        @JsonProperty("expect_before") @Nullable List<List<String>> expectBefore,
        @JsonProperty("expect_heads") @Nullable List<String> expectHeads,
        @Nullable String error) {

    static List<GraphCase> all() throws IOException {
        try (InputStream in = Objects.requireNonNull(GraphCase.class.getResourceAsStream("graph-cases.json"))) {
            return List.of(new ObjectMapper().readValue(in, GraphCase[].class));
        }
    }

    Plan run() {
        RevisionGraph graph =
                RevisionGraph.of(revisions.stream().map(Node::revision).toList());
        Heads rows = Heads.of(from.stream().map(RevisionId::of).toList());
        return command.equals("upgrade") ? graph.planUpgrade(rows, target) : graph.planDowngrade(rows, target);
    }

    @Override
    public String toString() {
        return name;
    }

    record Node(
            String id,
            List<String> down,
            @JsonProperty("depends_on") List<String> dependsOn,
            List<String> labels) {

        Revision revision() {
            return Revision.builder(RevisionId.of(id))
                    .parents(down.stream().map(RevisionId::of).toList())
                    .dependsOn(dependsOn)
                    .labels(labels)
                    .build();
        }
    }
}
