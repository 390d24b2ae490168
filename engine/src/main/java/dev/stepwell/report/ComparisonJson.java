package dev.stepwell.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.diff.DatabaseComparison;
import dev.stepwell.diff.DatabaseComparison.Side;
import dev.stepwell.diff.Difference;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * What differs between two databases, for machines, as {@code docs/diff.schema.json} describes it. Its
 * {@code schemaVersion} changes when a reader of the present form would no longer understand it.
 */
public final class ComparisonJson {

    private static final int SCHEMA_VERSION = 1;

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Makes a renderer; it has no settings. */
    public ComparisonJson() {}

    /**
     * Renders a comparison.
     *
     * @param comparison the comparison
     * @return one JSON object that ends with a line break
     */
    public String render(DatabaseComparison comparison) {
        ObjectNode root = json.createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        side(root.putObject("from"), comparison.from());
        side(root.putObject("to"), comparison.to());
        root.put("equal", comparison.isEqual());
        differences(root.putArray("differences"), comparison.differences());
        ObjectNode leftOut = root.putObject("leftOut");
        differences(leftOut.putArray("version"), comparison.ofVersion());
        differences(leftOut.putArray("ignored"), comparison.ignored());
        try {
            return json.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void side(ObjectNode node, Side side) {
        node.put("source", side.source());
        node.put("postgresql", side.majorVersion());
        node.put("objects", side.objects());
    }

    private static void differences(ArrayNode array, List<Difference> differences) {
        for (Difference difference : differences) {
            ObjectNode node = array.addObject();
            node.put("path", difference.path());
            node.put("kind", difference.kind().name().toLowerCase(Locale.ROOT));
            node.put("code", difference.codeText());
            node.put("object", difference.object().kind().word());
            node.put("before", difference.before());
            node.put("after", difference.after());
            node.put("message", difference.describe());
        }
    }
}
