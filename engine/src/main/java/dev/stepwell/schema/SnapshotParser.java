package dev.stepwell.schema;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stepwell.schema.SnapshotFileException.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads what {@link SnapshotWriter} writes, and says what is wrong with anything else. */
final class SnapshotParser {

    private static final int MAJOR = 10_000;
    private static final String WRITE_AGAIN = "Write it again with `stepwell snapshot --output`.";

    private final String file;

    SnapshotParser(String file) {
        this.file = file;
    }

    SchemaSnapshot parse(String text) {
        JsonNode root = tree(text);
        JsonNode format = root.path(SnapshotWriter.FORMAT);
        JsonNode major = root.path(SnapshotWriter.POSTGRESQL);
        if (!format.isInt() || format.intValue() < 1) {
            throw noSnapshot("it has no number \"" + SnapshotWriter.FORMAT + "\"");
        }
        if (format.intValue() > SnapshotWriter.FORMAT_VERSION) {
            throw new SnapshotFileException(
                    Code.NEWER_FORMAT,
                    file,
                    "%s has format version %d, and this Stepwell knows 1 to %d. Use the Stepwell that wrote it, or a later one; or write it again with this one."
                            .formatted(file, format.intValue(), SnapshotWriter.FORMAT_VERSION));
        }
        if (!major.isInt() || !root.path(SnapshotWriter.OBJECTS).isArray()) {
            throw noSnapshot("it has no number \"" + SnapshotWriter.POSTGRESQL + "\" or no array \""
                    + SnapshotWriter.OBJECTS + "\"");
        }
        List<SchemaObject> objects = new ArrayList<>();
        for (JsonNode node : root.path(SnapshotWriter.OBJECTS)) {
            objects.add(object(node, "object number " + (objects.size() + 1)));
        }
        try {
            return SchemaSnapshot.of(major.intValue() * MAJOR, objects);
        } catch (IllegalArgumentException e) {
            throw noSnapshot("it has " + e.getMessage());
        }
    }

    private JsonNode tree(String text) {
        JsonMapper json = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        if (text.isBlank()) {
            throw new SnapshotFileException(Code.TRUNCATED, file, file + " is empty. " + WRITE_AGAIN);
        }
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw unreadable(text, e);
        }
    }

    private SnapshotFileException unreadable(String text, JsonProcessingException problem) {
        JsonLocation place = Objects.requireNonNullElse(problem.getLocation(), JsonLocation.NA);
        int line = Math.max(1, place.getLineNr());
        if (place.getCharOffset() >= text.stripTrailing().length()) {
            return new SnapshotFileException(
                    Code.TRUNCATED,
                    file,
                    line,
                    file + ":" + line + " is where the file ends, too early. " + WRITE_AGAIN,
                    problem);
        }
        String what = problem.getOriginalMessage().lines().findFirst().orElse("");
        return new SnapshotFileException(
                Code.NOT_JSON, file, line, file + ":" + line + " is no JSON: " + what + ". " + WRITE_AGAIN, problem);
    }

    private SchemaObject object(JsonNode node, String place) {
        JsonNode word = node.path(SnapshotWriter.KIND);
        ObjectKind kind = ObjectKind.ofWord(word.asText())
                .orElseThrow(() -> noSnapshot(place + " has "
                        + (word.isTextual() ? "the unknown kind '" + word.asText() + "'" : "no \"kind\"")));
        if (!node.path(SnapshotWriter.NAME).isTextual()) {
            throw noSnapshot(place + " has no \"" + SnapshotWriter.NAME + "\"");
        }
        ObjectName name = new ObjectName(
                kind,
                node.path(SnapshotWriter.SCHEMA).asText(""),
                node.path(SnapshotWriter.RELATION).asText(""),
                node.path(SnapshotWriter.NAME).asText());
        JsonNode properties = node.path(SnapshotWriter.PROPERTIES);
        if (!properties.isObject()) {
            throw noSnapshot(place + ", " + name + ", has no \"" + SnapshotWriter.PROPERTIES + "\"");
        }
        Map<String, String> values = new TreeMap<>();
        properties
                .properties()
                .forEach(property -> values.put(
                        property.getKey(),
                        value(property.getValue(), place + ", " + name + ", › " + property.getKey())));
        return SchemaObject.of(name, ObjectIdentity.NONE, values);
    }

    private String value(JsonNode node, String place) {
        if (node.isTextual()) {
            return node.textValue();
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode line : node) {
            if (line.isTextual()) {
                lines.add(line.textValue());
            }
        }
        if (!node.isArray() || lines.isEmpty() || lines.size() != node.size()) {
            throw noSnapshot(place + " is neither a text nor a list of its lines");
        }
        return String.join("\n", lines);
    }

    private SnapshotFileException noSnapshot(String why) {
        return new SnapshotFileException(
                Code.NOT_A_SNAPSHOT, file, file + " is JSON, but no snapshot: " + why + ". " + WRITE_AGAIN);
    }
}
