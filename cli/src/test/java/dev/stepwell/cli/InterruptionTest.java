package dev.stepwell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of a run, and its relative that containers send. */
class InterruptionTest {

    @Test
    void rollsBackReleasesTheLockAndSaysWhereTheDatabaseIs(@TempDir Path project) throws Exception {
        Files.writeString(
                project.resolve("a1.sql"),
                "-- Create users\n--\n-- revision: a1\n\n-- upgrade\nCREATE TABLE users ();\n");
        Files.writeString(
                project.resolve("b2.sql"),
                "-- Wait\n--\n-- revision: b2\n-- revises: a1\n\n-- upgrade\nCREATE TABLE b ();\nSELECT pg_sleep(60);\n");
        try (PostgresServer server = new EmbeddedPostgres().start();
                ScratchDatabase database = server.create("stop");
                Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            Process process = start(project, database);
            BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            assertThat(said.readLine()).isEqualTo("Running upgrade <base> -> a1, Create users");
            assertThat(said.readLine()).isEqualTo("Running upgrade a1 -> b2, Wait");

            // Unlike Process.destroy(), this leaves the streams open.
            process.toHandle().destroy();

            assertThat(said.readLine())
                    .isEqualTo("stepwell: Stopped. The database is at a1. What was running was rolled back.");
            assertThat(said.readLine()).isNull();
            assertThat(process.waitFor()).isEqualTo(143);
            try (ResultSet row =
                    statement.executeQuery("SELECT (SELECT string_agg(revision, '') FROM stepwell_version),"
                            + " to_regclass('b'), (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database ="
                            + " (SELECT oid FROM pg_database WHERE datname = current_database()))")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("a1");
                assertThat(row.getString(2)).isNull();
                assertThat(row.getInt(3)).isZero();
            }
        }
    }

    private static Process start(Path project, ScratchDatabase database) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "upgrade",
                        "head",
                        "--dir",
                        project.toString(),
                        "--url",
                        database.jdbcUrl() + "?user=" + database.user() + "&password=" + database.password())
                .redirectErrorStream(true)
                .start();
    }
}
