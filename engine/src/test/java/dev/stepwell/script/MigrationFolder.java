package dev.stepwell.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Migrations that a test writes, in a folder that messages call {@code db}. */
final class MigrationFolder {

    private final Path path;

    MigrationFolder(Path path) {
        this.path = path;
    }

    MigrationFolder with(String name, String text) throws IOException {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    MigrationFolder with(String name, byte[] bytes) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    History read() {
        return HistoryReader.read(new SourceFolder(path, "db"), Optional.empty());
    }

    History read(Layout layout) {
        return HistoryReader.read(new SourceFolder(path, "db"), Optional.of(layout));
    }

    /** The one revision of the folder. */
    RevisionScript readOne(Layout layout) {
        return List.copyOf(read(layout).scripts().values()).get(0);
    }

    /** What is wrong with the folder, one line a problem. */
    List<String> problems(Layout layout) {
        try {
            read(layout);
        } catch (HistoryException e) {
            return e.problems().stream().map(ScriptProblem::describe).toList();
        }
        return List.of();
    }
}
