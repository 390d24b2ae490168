package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

/** Needs a container engine and one image, {@code -Dstepwell.test.image}; run by the profile {@code containers}. */
final class ContainerPostgresIT {
    private static final String IMAGE = System.getProperty("stepwell.test.image", "postgres:17");

    @AfterEach
    void noContainerIsLeft() {
        assertThat(containers()).isEmpty();
    }

    @Test
    void startsAndAnswersAndLeavesNoContainer() throws SQLException {
        try (PostgresServer server = ContainerPostgres.image(IMAGE).start();
                ScratchDatabase database = server.create("chat")) {
            Sql.run(database, "CREATE TABLE users AS SELECT 1 AS id");
            try (ScratchDatabase copy = server.copy(database, "copy")) {
                assertThat(Sql.ask(copy, ConnectionPurpose.READING, "SELECT id FROM users"))
                        .isEqualTo("1");
            }
            assertThat(containers()).hasSize(1);
            assertThat(server.description())
                    .matches("PostgreSQL \\d+\\.\\d+ in a container of " + IMAGE + ", ready in \\d+ ms");
            System.out.println(server.description());
        }
    }

    @Test
    void takesAnyImageThatBehavesAsTheOfficialOne() {
        DockerClientFactory.instance()
                .client()
                .tagImageCmd(IMAGE, "example/vectors", "1")
                .exec();
        try (PostgresServer server =
                ContainerPostgres.image("example/vectors:1").start()) {
            assertThat(server.version()).isGreaterThan(140_000);
        } finally {
            DockerClientFactory.instance()
                    .client()
                    .removeImageCmd("example/vectors:1")
                    .exec();
        }
    }

    @Test
    void isTakenWhenThereIsNothingElse() {
        try (PostgresServer server =
                PostgresSettings.of(name -> "").provider("container:" + IMAGE).start()) {
            assertThat(server.description()).contains("in a container of " + IMAGE);
        }
    }

    @Test
    void isRemovedByTheEngineWhenItEndsByItself() {
        try (PostgresServer server = ContainerPostgres.image(IMAGE).start()) {
            DockerClientFactory.instance()
                    .client()
                    .killContainerCmd(containers().get(0))
                    .exec();
            await().untilAsserted(() -> assertThat(containers()).isEmpty());
            assertThatThrownBy(() -> server.create("chat")).isInstanceOf(DatabaseException.class);
        }
    }

    /** With {@code TESTCONTAINERS_REUSE_ENABLE=true} in the environment, as the profile says. */
    @Test
    void keepsAContainerThatIsReusedAndDropsItsDatabases() throws SQLException {
        String first = startedAt();
        assertThat(startedAt()).isEqualTo(first);
        List<String> kept = containers();
        assertThat(kept).hasSize(1);
        DockerClientFactory.instance()
                .client()
                .removeContainerCmd(kept.get(0))
                .withForce(true)
                .withRemoveVolumes(true)
                .exec();
    }

    private static String startedAt() throws SQLException {
        try (PostgresServer server = ContainerPostgres.image(IMAGE).reuse().start();
                ScratchDatabase database = server.create("chat")) {
            assertThat(Sql.ask(
                            database,
                            ConnectionPurpose.READING,
                            "SELECT count(*) FROM pg_database WHERE datname LIKE 'stepwell\\_%'"))
                    .isEqualTo("1");
            return Sql.ask(database, ConnectionPurpose.READING, "SELECT pg_postmaster_start_time()::text");
        }
    }

    private static List<String> containers() {
        return DockerClientFactory.instance()
                .client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of("org.testcontainers", "true"))
                .exec()
                .stream()
                .filter(container -> !container.getImage().contains("ryuk"))
                .map(container -> container.getId())
                .toList();
    }
}
