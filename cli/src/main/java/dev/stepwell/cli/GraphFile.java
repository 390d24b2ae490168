package dev.stepwell.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a revision graph from JSON: {@code {"revisions":[{"id","down":[],"depends_on":[],"labels":[]}]}}. */
final class GraphFile {

    private final ObjectMapper json;

    GraphFile(ObjectMapper json) {
        this.json = json;
    }

    RevisionGraph read(Path file) {
        List<Revision> revisions = new ArrayList<>();
        for (JsonNode node : revisionsOf(file)) {
            String id = node.path("id").asText("");
            if (id.isEmpty()) {
                throw new IllegalArgumentException(
                        file + ": revision number " + (revisions.size() + 1) + " has no \"id\".");
            }
            revisions.add(Revision.builder(RevisionId.of(id))
                    .parents(texts(node.path("down")).stream()
                            .map(RevisionId::of)
                            .toList())
                    .dependsOn(texts(node.path("depends_on")))
                    .labels(texts(node.path("labels")))
                    .build());
        }
        return RevisionGraph.of(revisions);
    }

    private JsonNode revisionsOf(Path file) {
        JsonNode revisions;
        try {
            revisions = json.readTree(file.toFile()).path("revisions");
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read a graph from " + file + ": " + e.getMessage(), e);
        }
        if (!revisions.isArray()) {
            throw new IllegalArgumentException(file + " holds no array \"revisions\".");
        }
        return revisions;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
