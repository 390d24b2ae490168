package dev.stepwell.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One of the JSON Schemas in {@code docs}. */
final class PublishedSchema {

    private final Path file;

    PublishedSchema(String name) {
        file = Path.of("..", "docs", name + ".schema.json");
    }

    /** What is not as the schema says; empty when all is. */
    List<String> problems(String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(PublishedSchema::describe)
                .toList();
    }

    private static String describe(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }
}
