package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a server of somebody else nothing is touched that this JVM has not made, and nothing of it stays. */
final class SafetyInterlockTest {
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

    @Test
    void noCodeOutsideThePackageMakesAScratchDatabaseOutOfAnExistingOne() {
        assertThat(ScratchDatabase.class.getConstructors()).isEmpty();
        assertThat(PostgresServer.class.getMethods())
                .filteredOn(method -> method.getReturnType() == ScratchDatabase.class)
                .extracting(method -> method.getName() + List.of(method.getParameterTypes()))
                .containsExactlyInAnyOrder(
                        "create[class java.lang.String]",
                        "copy[class dev.stepwell.database.ScratchDatabase, class java.lang.String]");
    }

    @Test
    void aNameThatIsTakenIsNotTakenOver() throws SQLException {
        try (Administrator one = administrator();
                Administrator two = administrator()) {
            ScratchDatabase first = databases(one).create("chat");
            assertThatThrownBy(() -> databases(two).create("chat"))
                    .hasMessageStartingWith("Cannot create database " + first.name() + ": ERROR: database \""
                            + first.name() + "\" already exists (SQLSTATE 42P04)");
            assertThat(host.databases()).containsExactly(first.name());
            first.close();
        }
    }

    @Test
    void aDatabaseThatHasLostItsMarkIsNotCopied() throws SQLException {
        try (PostgresServer server = host.guest();
                ScratchDatabase database = server.create("chat")) {
            host.run("COMMENT ON DATABASE " + database.name() + " IS 'production'");
            assertThatThrownBy(() -> server.copy(database, "copy"))
                    .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.code())
                            .isEqualTo(DatabaseException.Code.NOT_OURS));
            host.run("COMMENT ON DATABASE " + database.name() + " IS NULL");
            host.run("DROP DATABASE " + database.name());
            host.run("CREATE DATABASE " + database.name() + " OWNER guest");
            assertThatThrownBy(database::verifyMark).hasMessageContaining("it has no comment.");
            host.run("DROP DATABASE " + database.name());
            assertThatThrownBy(database::close).hasMessageContaining(" is not on the server.");
        }
    }

    @Test
    void aKilledJvmLeavesItsDatabasesToTheNextOne() throws IOException, SQLException {
        try (ChildJvm child = ChildJvm.start(GuestKeeper.class, host.url())) {
            String name = child.firstLine();
            host.guest().close();
            assertThat(host.databases()).containsExactly(name);
            child.kill();
            child.handle().onExit().join();
        }
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            host.guest().close();
            assertThat(host.databases()).isEmpty();
        });
    }

    @Test
    void aJvmThatIsToldToEndDropsItsDatabases() throws IOException, SQLException {
        try (ChildJvm child = ChildJvm.start(GuestKeeper.class, host.url())) {
            child.firstLine();
            child.terminate();
            child.handle().onExit().join();
            assertThat(host.databases()).isEmpty();
        }
    }

    @Test
    void aJvmThatExitsInTheMiddleDropsItsDatabases() throws IOException, SQLException {
        try (ChildJvm child = ChildJvm.start(GuestKeeper.class, host.url())) {
            child.firstLine();
            child.say('x');
            child.handle().onExit().join();
            assertThat(host.databases()).isEmpty();
        }
    }

    private Administrator administrator() {
        return new Administrator(endpoint(), List.of());
    }

    /** Draws the same names every time. */
    private ScratchDatabases databases(Administrator administrator) {
        RandomText random = new RandomText(new Random(1));
        return new ScratchDatabases(endpoint(), administrator, 170_000, random, Mark.draw(random), Ownership.GUEST);
    }

    private Endpoint endpoint() {
        return new Endpoint(host.address(), Map.of(), Endpoint.POSTGRES, "guest", Host.PASSWORD, Map.of());
    }
}
