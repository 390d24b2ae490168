package dev.stepwell.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.RoleChanges;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.testing.RealPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tablespaces and databases that scripts make are noticed, are in nobody's way, and are gone after the walk. */
@ExtendWith(RealPostgres.class)
class SharedObjectsOfAWalkTest {

    private static final String CREATE = "SET allow_in_place_tablespaces = on; CREATE TABLESPACE walked LOCATION ''";

    private final PostgresServer server;

    SharedObjectsOfAWalkTest(PostgresServer server) {
        this.server = server;
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        assertThat(ask("SELECT count(*) FROM pg_tablespace WHERE spcname = 'walked'"))
                .isEqualTo("0");
        assertThat(ask("SELECT count(*) FROM pg_database WHERE datname = 'walked'"))
                .isEqualTo("0");
    }

    @Test
    void areNoticed() {
        WalkRecord walk = Walks.walk(
                server, new Histories().table("a").outsideTransaction("b", CREATE, "DROP TABLESPACE walked"));

        assertThat(Walks.step(walk, "b", Pass.FIRST_UPGRADE).roles())
                .isEqualTo(new RoleChanges(Set.of(), Set.of(), Set.of("tablespace walked"), Set.of()));
        assertThat(Walks.step(walk, "b", Pass.DOWNGRADE).roles())
                .isEqualTo(new RoleChanges(Set.of(), Set.of(), Set.of(), Set.of("tablespace walked")));
    }

    @Test
    void areInNobodysWayWhenACleanStateIsNeeded() {
        WalkRecord walk = Walks.walk(
                server,
                new Histories()
                        .outsideTransaction("a", CREATE, "DROP TABLESPACE walked")
                        .revision("b", "CREATE TABLE b ()", "CREATE TABLE left_behind ()")
                        .table("c"));

        assertThat(Walks.words(walk)).contains("b second-upgrade failed 42P07", "c first-upgrade ok", "a descent ok");
    }

    @Test
    void areGoneThoughTheDowngradeLeavesThem() {
        Walks.walk(
                server,
                new Histories()
                        .outsideTransaction("a", CREATE, "SELECT 1")
                        .outsideTransaction("b", "CREATE DATABASE walked", "SELECT 1"));
    }

    @Test
    void ofWalksAtTheSameTimeAreInNobodysWay() throws Exception {
        Histories history = new Histories()
                .table("a")
                .revision("b", "CREATE ROLE walked_at_once; SELECT pg_sleep(0.1)", "DROP ROLE walked_at_once")
                .table("c");
        List<CompletableFuture<WalkRecord>> walks = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> Walks.walk(server, history)))
                .limit(3)
                .toList();

        for (CompletableFuture<WalkRecord> walk : walks) {
            assertThat(walk.get().steps()).allMatch(StepRecord::isOk);
        }
    }

    private String ask(String query) throws SQLException {
        try (ScratchDatabase database = server.create("ask");
                Connection connection = database.connect(ConnectionPurpose.READING);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
