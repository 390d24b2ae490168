package dev.stepwell.junit;

import dev.stepwell.database.AutoPostgres;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Reports, when the tests of a fixture are over, whether a server was started, which, and what databases it has left. */
final class ServerProbe implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        // Named so that JUnit calls afterAll also when the configuration of the suite is refused.
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        Object started =
                context.getRoot().getStore(Namespace.create(SharedServer.class)).get(SharedServer.class);
        context.publishReportEntry("started", String.valueOf(started != null));
        if (started != null) {
            report(context, SharedServer.of(context, "", new AutoPostgres()));
        }
    }

    private static void report(ExtensionContext context, PostgresServer server) throws SQLException {
        try (ScratchDatabase probe = server.create("probe");
                Connection connection = probe.connect(ConnectionPurpose.READING);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_postmaster_start_time()::text,"
                        + " (SELECT string_agg(split_part(datname, '_', 2), ',') FROM pg_database"
                        + " WHERE datname LIKE 'stepwell\\_%')")) {
            row.next();
            context.publishReportEntry("server", row.getString(1));
            context.publishReportEntry("databases", row.getString(2));
        }
    }
}
