package dev.stepwell.assertions;

import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.schema.SchemaSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The schema of {@code schemas/shop.sql}, made once for all tests on a real PostgreSQL. */
final class RealSchema implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SchemaSnapshot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RealSchema.class))
                .getOrComputeIfAbsent(SchemaSnapshot.class, key -> read(), SchemaSnapshot.class);
    }

    private static SchemaSnapshot read() {
        try (PostgresServer server = new EmbeddedPostgres().start();
                ScratchDatabase database = server.create("shop");
                InputStream script = RealSchema.class.getResourceAsStream("/schemas/shop.sql");
                Connection connection = database.connect(ConnectionPurpose.READING);
                Statement statement = connection.createStatement()) {
            statement.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
            try (SnapshotReader reader = new SnapshotReader(connection)) {
                return reader.read();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
