package dev.stepwell.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a snapshot looks like in a file, and that nothing is lost in it. */
class SnapshotFileTest {

    private static final ObjectName USERS = ObjectName.of(ObjectKind.TABLE, "public", "users");
    private static final List<SchemaObject> OBJECTS = List.of(
            object(ObjectName.global(ObjectKind.SCHEMA, "public"), Map.of("owner", "app")),
            object(USERS, Map.of("column order", "id, \"Größe\"", "owner", "app")),
            object(USERS.child(ObjectKind.COLUMN, "Größe"), Map.of("type", "integer", "nullable", "yes")),
            object(USERS.child(ObjectKind.COLUMN, "id"), Map.of()),
            object(
                    ObjectName.of(ObjectKind.FUNCTION, "public", "f()"),
                    Map.of("definition", "BEGIN\n\tRETURN \"1\\\";\n\nEND\n", "comment", "tab\there, \u0001")));

    private final Path directory;

    SnapshotFileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void hasOnePropertyALineAndLongTextsAsTheirLines() {
        assertThat(SnapshotFile.text(SchemaSnapshot.of(170011, "cluster", OBJECTS)))
                .isEqualTo("""
                {
                  "formatVersion": 1,
                  "postgresql": 17,
                  "objects": [
                    {
                      "kind": "schema",
                      "name": "public",
                      "properties": {
                        "owner": "app"
                      }
                    },
                    {
                      "kind": "table",
                      "schema": "public",
                      "name": "users",
                      "properties": {
                        "column order": "id, \\"Größe\\"",
                        "owner": "app"
                      }
                    },
                    {
                      "kind": "column",
                      "schema": "public",
                      "relation": "users",
                      "name": "Größe",
                      "properties": {
                        "nullable": "yes",
                        "type": "integer"
                      }
                    },
                    {
                      "kind": "column",
                      "schema": "public",
                      "relation": "users",
                      "name": "id",
                      "properties": { }
                    },
                    {
                      "kind": "function",
                      "schema": "public",
                      "name": "f()",
                      "properties": {
                        "comment": "tab\\there, \\u0001",
                        "definition": [
                          "BEGIN",
                          "\\tRETURN \\"1\\\\\\";",
                          "",
                          "END",
                          ""
                        ]
                      }
                    }
                  ]
                }
                """);
    }

    @Test
    void isTheSameWhateverOrderMinorVersionClusterAndIdentities() {
        List<SchemaObject> shuffled = new ArrayList<>();
        for (SchemaObject object : OBJECTS) {
            shuffled.add(SchemaObject.of(object.name(), new ObjectIdentity(1259, 16384, 1), object.properties()));
        }
        Collections.reverse(shuffled);

        assertThat(SnapshotFile.text(SchemaSnapshot.of(170002, "other", shuffled)))
                .isEqualTo(SnapshotFile.text(SchemaSnapshot.of(170011, "cluster", OBJECTS)));
    }

    @Test
    void isReadBackAsItWas() throws IOException {
        SchemaSnapshot snapshot = SchemaSnapshot.of(170011, OBJECTS);
        Path file = directory.resolve("schema.json");
        SnapshotFile.write(snapshot, file);

        SchemaSnapshot read = SnapshotFile.read(file);

        assertThat(read).isEqualTo(snapshot).returns(17, SchemaSnapshot::majorVersion);
        assertThat(SnapshotFile.text(read)).isEqualTo(Files.readString(file));
    }

    @Test
    void mayBeEmptyOfObjects() throws IOException {
        Path file = directory.resolve("empty.json");
        SnapshotFile.write(SchemaSnapshot.of(140000, List.of()), file);

        assertThat(SnapshotFile.read(file).objects()).isEmpty();
    }

    @Test
    void mayBeginWithAByteOrderMark() throws IOException {
        Path file = Files.writeString(
                directory.resolve("marked.json"), "\uFEFF" + SnapshotFile.text(SchemaSnapshot.of(170011, OBJECTS)));

        assertThat(SnapshotFile.read(file).objects()).isEqualTo(OBJECTS);
    }

    private static SchemaObject object(ObjectName name, Map<String, String> properties) {
        return SchemaObject.of(name, ObjectIdentity.NONE, properties);
    }
}
