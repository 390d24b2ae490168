package dev.stepwell.benchmarks;

import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.schema.SchemaSnapshot;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Whole readings of a schema by Stepwell, in a session that has read before. */
final class OurReading implements AutoCloseable {

    private final Connection connection;
    private final SnapshotReader reader;

    OurReading(ScratchDatabase database) throws SQLException {
        connection = database.connect(ConnectionPurpose.READING);
        reader = new SnapshotReader(connection);
    }

    Duration time() throws SQLException {
        long start = System.nanoTime();
        SchemaSnapshot read = reader.read();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (read.isEmpty()) {
            throw new IllegalStateException("There is nothing in the schema.");
        }
        return time;
    }

    SchemaSnapshot read() throws SQLException {
        return reader.read();
    }

    /** How often one whole reading, and that the first of its session, waits for an answer. */
    static int roundTrips(ScratchDatabase database) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.put("user", database.user());
        properties.put("password", database.password());
        properties.put("sslmode", "disable");
        properties.put("gssEncMode", "disable");
        properties.put("prepareThreshold", "1");
        try (RoundTripCounter counter = new RoundTripCounter(JdbcAddress.of(database));
                Connection connection = DriverManager.getConnection(counter.jdbcUrl(), properties);
                SnapshotReader reader = new SnapshotReader(connection)) {
            int before = counter.roundTrips();
            reader.read();
            return counter.roundTrips() - before;
        }
    }

    @Override
    public void close() throws SQLException {
        reader.close();
        connection.close();
    }
}
