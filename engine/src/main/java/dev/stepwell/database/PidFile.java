package dev.stepwell.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** What a PostgreSQL server says about itself in {@code postmaster.pid}, the file that {@code pg_ctl --wait} reads. */
final class PidFile {
    private static final int STATUS_LINE = 7;

    private final Path file;

    PidFile(Path data) {
        this.file = data.resolve("postmaster.pid");
    }

    boolean saysReady() throws IOException {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    OptionalLong processId() throws IOException {
        List<String> lines = lines();
        boolean known = !lines.isEmpty() && lines.get(0).matches("\\d{1,18}");
        return known ? OptionalLong.of(Long.parseLong(lines.get(0))) : OptionalLong.empty();
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
