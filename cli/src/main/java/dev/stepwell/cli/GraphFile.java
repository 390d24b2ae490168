package dev.stepwell.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
            String where = file + ": revision number " + (revisions.size() + 1);
            if (node.path("id").asText("").isEmpty()) {
                throw new GraphFileException(where + " has no \"id\". Give it one.");
            }
            revisions.add(Revision.builder(RevisionId.of(node.path("id").asText()))
                    .parents(texts(where, node, "down").stream()
                            .map(RevisionId::of)
                            .toList())
                    .dependsOn(texts(where, node, "depends_on"))
                    .labels(texts(where, node, "labels"))
                    .build());
        }
        return RevisionGraph.of(revisions);
    }

    private JsonNode revisionsOf(Path file) {
        JsonNode revisions = parse(file).path("revisions");
        if (!revisions.isArray()) {
            throw new GraphFileException(file + " has no array \"revisions\". Write {\"revisions\":[...]}.");
        }
        return revisions;
    }

    private JsonNode parse(Path file) {
        try {
            return json.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new GraphFileException(
                    file + ":" + e.getLocation().getLineNr() + " is no JSON: " + e.getOriginalMessage() + ".", e);
        } catch (NoSuchFileException e) {
            throw new GraphFileException("There is no file " + file + ". Name a file that holds a graph.", e);
        } catch (IOException e) {
            throw new GraphFileException("Cannot read a graph from " + file + ": " + e, e);
        }
    }

    /** Something else than a list is not taken for none: the plan would be another one. */
    private static List<String> texts(String where, JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        JsonNode array = node.path(name);
        boolean isList = array.isArray() || array.isNull() || array.isMissingNode();
        array.forEach(element -> texts.add(element.asText("")));
        if (!isList || texts.contains("")) {
            throw new GraphFileException(
                    where + ": \"" + name + "\" is no list of texts. Write [\"...\"], or [] for none.");
        }
        return texts;
    }
}
