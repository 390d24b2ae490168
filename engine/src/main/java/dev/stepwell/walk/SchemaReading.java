package dev.stepwell.walk;

import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.VersionTable;
import dev.stepwell.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the schema after each step over a session of its own. The one place that decides what has to be read again;
 * today that is everything.
 */
final class SchemaReading implements AutoCloseable {

    private final Connection connection;
    private final SnapshotReader reader;

    private SchemaReading(Connection connection, SnapshotReader reader) {
        this.connection = connection;
        this.reader = reader;
    }

    static SchemaReading of(ScratchDatabase database, Optional<VersionTable> table) throws SQLException {
        Connection connection = database.connect(ConnectionPurpose.READING);
        Set<String> leftOut = table.map(VersionTable::name).map(Set::of).orElse(Set.of());
        return new SchemaReading(connection, new SnapshotReader(connection, leftOut));
    }

    SchemaSnapshot read(SchemaSnapshot previous) throws SQLException {
        return reader.read().sharing(previous);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
