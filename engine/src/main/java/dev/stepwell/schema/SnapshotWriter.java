package dev.stepwell.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes snapshots so that people can review what changed in them: one property a line, long texts as their lines. */
final class SnapshotWriter {

    static final int FORMAT_VERSION = 1;
    static final String FORMAT = "formatVersion";
    static final String POSTGRESQL = "postgresql";
    static final String OBJECTS = "objects";
    static final String KIND = "kind";
    static final String SCHEMA = "schema";
    static final String RELATION = "relation";
    static final String NAME = "name";
    static final String PROPERTIES = "properties";

    String text(SchemaSnapshot snapshot) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(printer());
            json.writeStartObject();
            json.writeNumberField(FORMAT, FORMAT_VERSION);
            json.writeNumberField(POSTGRESQL, snapshot.majorVersion());
            json.writeArrayFieldStart(OBJECTS);
            for (SchemaObject object : snapshot.objects()) {
                write(json, object);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, SchemaObject object) throws IOException {
        ObjectName name = object.name();
        json.writeStartObject();
        json.writeStringField(KIND, name.kind().word());
        part(json, SCHEMA, name.schema());
        part(json, RELATION, name.relation());
        json.writeStringField(NAME, name.name());
        json.writeObjectFieldStart(PROPERTIES);
        for (Map.Entry<String, String> property : object.properties().entrySet()) {
            value(json, property.getKey(), property.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void part(JsonGenerator json, String field, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(field, value);
        }
    }

    private static void value(JsonGenerator json, String property, String value) throws IOException {
        List<String> lines = List.of(value.split("\n", -1));
        if (lines.size() == 1) {
            json.writeStringField(property, value);
            return;
        }
        json.writeArrayFieldStart(property);
        for (String line : lines) {
            json.writeString(line);
        }
        json.writeEndArray();
    }

    /** The same on every system. */
    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return printer;
    }
}
