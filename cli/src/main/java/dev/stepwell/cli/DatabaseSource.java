package dev.stepwell.cli;

import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.DatabaseUrl;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.schema.SnapshotFile;
import java.nio.file.Path;
import java.util.Optional;

/** Where a snapshot comes from: a database that somebody named, or a file that holds one. */
final class DatabaseSource {

    private final Optional<DatabaseUrl> url;
    private final Path file;

    private DatabaseSource(Optional<DatabaseUrl> url, Path file) {
        this.url = url;
        this.file = file;
    }

    static DatabaseSource url(String text, Surroundings surroundings) {
        return new DatabaseSource(Optional.of(DatabaseUrl.parse(text, surroundings.connectionDefaults())), Path.of(""));
    }

    static DatabaseSource urlOrFile(String text, Surroundings surroundings) {
        return DatabaseUrl.isUrl(text)
                ? url(text, surroundings)
                : new DatabaseSource(Optional.empty(), surroundings.resolve(text));
    }

    SchemaSnapshot read() {
        return url.map(DatabaseSource::read).orElseGet(() -> SnapshotFile.read(file));
    }

    /** What people call it; no secret is in it. */
    String name() {
        return url.map(DatabaseUrl::toString).orElse(file.toString());
    }

    private static SchemaSnapshot read(DatabaseUrl url) {
        return url.read(connection -> {
            try (SnapshotReader reader = new SnapshotReader(connection)) {
                return reader.read();
            }
        });
    }
}
