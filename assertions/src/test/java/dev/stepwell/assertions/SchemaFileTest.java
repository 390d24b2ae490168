package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.schema.SnapshotFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A schema compared with one that a team has committed as a file. */
@ExtendWith(RealSchema.class)
class SchemaFileTest {

    private final SchemaSnapshot schema;
    private final Path file;

    SchemaFileTest(SchemaSnapshot schema, @TempDir Path directory) throws IOException {
        this.schema = schema;
        file = directory.resolve("schema.json");
        SnapshotFile.write(schema, file);
    }

    @Test
    void isEqualToItsFile() {
        assertThat(schema).isEqualTo(SnapshotFile.read(file));
    }

    @Test
    void tellsTheDifferencesWithRenamesByShape() throws IOException {
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("ix_orders_large", "ix_large")
                        .replace("what was sold", "what was bought"));

        assertSays(() -> assertThat(schema).isEqualTo(SnapshotFile.read(file)), """
                Expected the schema to be equal to the other one, but there are 2 differences, each shown as expected → actual:
                  public.orders › comment: what was bought → what was sold
                  index public.ix_large was renamed to public.ix_orders_large
                Compared: every object of every user schema; the order of columns counts.""");
    }
}
