package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An unpacked PostgreSQL with a data directory to copy. Complete if it is there at all.
 *
 * @param directory holds {@code bin}, {@code lib}, {@code share}, {@code template} and {@code password}
 */
record Installation(Path directory) {
    static final String ROLE = "postgres";

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    Path template() {
        return directory.resolve("template");
    }

    Path passwordFile() {
        return directory.resolve("password");
    }

    String password() throws IOException {
        return Files.readString(passwordFile());
    }
}
