package dev.stepwell.walk;

import dev.stepwell.catalog.ChangeTracker;
import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.Execution;
import dev.stepwell.execution.VersionTable;
import dev.stepwell.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schema between steps over a session of its own. The one place that decides what has to be read again: what
 * the scripts since the last reading have changed where that is known, else everything.
 */
final class SchemaReading implements AutoCloseable {

    /** insufficient_privilege: event triggers are for superusers. */
    private static final String NO_RIGHT = "42501";

    private final ScratchDatabase database;
    private final Optional<VersionTable> table;
    private final Reading mode;
    private final List<Execution> pending = new ArrayList<>();
    private @Nullable Connection connection;
    private @Nullable SnapshotReader reader;
    private @Nullable SchemaSnapshot known;
    private boolean tracked;

    SchemaReading(ScratchDatabase database, Optional<VersionTable> table, Reading mode) {
        this.database = database;
        this.table = table;
        this.mode = mode;
    }

    void changed(Execution execution) {
        pending.add(execution);
    }

    SchemaSnapshot read() throws SQLException {
        SnapshotReader catalogue = open();
        SchemaSnapshot before = known;
        SchemaSnapshot now = before == null ? catalogue.read() : readChanges(catalogue, before);
        pending.clear();
        known = tracked && mode != Reading.WHOLE ? now : null;
        return now;
    }

    /** The schema of a database about which nothing is known yet but that it must be this one. */
    SchemaSnapshot recognise(SchemaSnapshot expected) throws SQLException {
        SnapshotReader catalogue = open();
        if (mode == Reading.WHOLE || !tracked) {
            return read();
        }
        pending.clear();
        SchemaSnapshot now = catalogue.recognise(expected);
        if (mode == Reading.BOTH) {
            ReadingMismatch.require(catalogue.read(), now);
        }
        known = now;
        return now;
    }

    private SchemaSnapshot readChanges(SnapshotReader catalogue, SchemaSnapshot before) throws SQLException {
        SchemaSnapshot now = before;
        for (Execution execution : pending) {
            now = catalogue.read(now, execution.changes());
        }
        if (mode == Reading.BOTH) {
            ReadingMismatch.require(catalogue.read(), now);
        }
        return now;
    }

    private SnapshotReader open() throws SQLException {
        if (connection == null || reader == null) {
            connection = database.connect(ConnectionPurpose.READING);
            tracked = mode != Reading.WHOLE && track(connection);
            Set<String> leftOut = table.map(VersionTable::name).map(Set::of).orElse(Set.of());
            reader = new SnapshotReader(connection, leftOut);
        }
        return reader;
    }

    private static boolean track(Connection connection) throws SQLException {
        try {
            ChangeTracker.install(connection);
            return true;
        } catch (SQLException e) {
            if (NO_RIGHT.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
            reader = null;
            known = null;
        }
    }
}
