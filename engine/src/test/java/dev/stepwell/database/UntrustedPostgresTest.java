package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that nobody trusts, on a server of somebody else whose superuser runs the tests. */
final class UntrustedPostgresTest {
    private static final String EOL = System.lineSeparator();
    private static final String ROLES = "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'stepwell%'";

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    private Host host;

    @BeforeEach
    void startHost() throws SQLException {
        host = new Host(sandbox.server());
    }

    @AfterEach
    void closeHost() {
        host.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT) TO PROGRAM 'touch stepwell-was-here'",
                "SELECT pg_read_file('postgresql.conf')",
                "COPY (SELECT) TO '/nowhere/stepwell-was-here'",
                "SET SESSION AUTHORIZATION postgres",
                "CREATE ROLE mallory SUPERUSER",
                "ALTER SYSTEM SET fsync = on",
                "GRANT pg_execute_server_program TO current_user"
            })
    void haveNoRightOverTheServer(String script) {
        try (PostgresServer server = untrusted();
                ScratchDatabase database = server.create("chat")) {
            SQLException refusal = catchThrowableOfType(SQLException.class, () -> Sql.run(database, script));
            assertThat(refusal.getSQLState()).isEqualTo("42501");
        }
    }

    @Test
    void haveEveryRightInTheirDatabase() throws SQLException {
        try (PostgresServer server = untrusted();
                ScratchDatabase database = server.create("chat")) {
            Sql.run(
                    database,
                    "CREATE SCHEMA s; CREATE TABLE s.t AS SELECT 1 AS id; CREATE TABLE public.u ();"
                            + " CREATE EXTENSION pgcrypto");
            try (ScratchDatabase copy = server.copy(database, "copy")) {
                assertThat(Sql.ask(copy, ConnectionPurpose.READING, "SELECT id FROM s.t"))
                        .isEqualTo("1");
            }
            assertThat(server.description()).endsWith(", scripts without rights over the server");
        }
    }

    @Test
    void leaveNoRoleAndNoDatabase() throws SQLException {
        try (PostgresServer server = untrusted()) {
            server.create("chat");
            assertThat(host.ask(ROLES)).isEqualTo("1");
        }
        assertThat(host.ask(ROLES)).isEqualTo("0");
        assertThat(host.databases()).isEmpty();
    }

    @Test
    void leaveTheirRoleToTheNextRunWhenTheJvmIsKilled() throws SQLException {
        String mark = "'stepwell scratch database 0123456789abcdef0123456789abcdef'";
        host.run("CREATE ROLE stepwell_untrusted_0123; COMMENT ON ROLE stepwell_untrusted_0123 IS " + mark);
        host.run("CREATE DATABASE stepwell_chat_0123456789ab OWNER stepwell_untrusted_0123");
        host.run("COMMENT ON DATABASE stepwell_chat_0123456789ab IS " + mark);

        host.superuser().close();

        assertThat(host.ask(ROLES)).isEqualTo("0");
        assertThat(host.databases()).isEmpty();
    }

    @Test
    void runAsTheRoleThatConnectsWhereItHasNoSuchRight() throws SQLException {
        try (PostgresServer server = new UntrustedPostgres(GivenServer.at(host.url())).start();
                ScratchDatabase database = server.create("chat")) {
            assertThat(database.user()).isEqualTo("guest");
            assertThat(host.ask(ROLES)).isEqualTo("0");
        }
    }

    @Test
    void areRefusedWhereTheRoleHasSuchARightAndCannotMakeAnother() throws SQLException {
        host.run("GRANT pg_read_server_files TO guest");
        UntrustedPostgres untrusted = new UntrustedPostgres(GivenServer.at(host.url()));

        assertThatThrownBy(untrusted::start)
                .hasMessage("Scripts are not to be trusted, and role guest has pg_read_server_files, which would be"
                        + " theirs; it may not make another role for them." + EOL
                        + "Use a role with CREATEDB and nothing more, or a superuser, who makes one.");
    }

    @Test
    void areNotTrustedWhenTheSettingsSaySo() {
        PostgresSettings settings = PostgresSettings.of(name -> switch (name) {
            case "stepwell.postgres.trusted" -> "false";
            default -> "";
        });

        assertThat(settings.provider(host.url())).isInstanceOf(UntrustedPostgres.class);
    }

    private PostgresServer untrusted() {
        GivenServer superuser = GivenServer.at("jdbc:postgresql://" + host.address() + "/postgres")
                .user("postgres")
                .password(host.password());
        return new UntrustedPostgres(superuser).start();
    }
}
