package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PostgreSQL with a data directory to copy. Complete if it is there at all.
 *
 * @param directory holds {@code template} and {@code password}, and the programs where those had to be unpacked
 * @param programs holds the programs
 */
record Installation(Path directory, Path programs) {
    static final String ROLE = "postgres";

    Path program(String name) {
        return programs.resolve(name);
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
