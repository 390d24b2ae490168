package dev.stepwell.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.GivenServer;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.testing.EveryPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A role that may make databases and nothing more. */
class UnprivilegedTest {

    @EveryPostgres
    void seesByCatalogueLocksAndCountersAlone(PostgresServer host) throws SQLException {
        try (ScratchDatabase inside = host.create("host")) {
            run(inside, "CREATE ROLE onlooker LOGIN CREATEDB PASSWORD 'onlooker'");
            try (PostgresServer server = GivenServer.at(inside.jdbcUrl().replace(inside.name(), "postgres"))
                            .user("onlooker")
                            .password("onlooker")
                            .start();
                    Observed database = new Observed(server)) {
                database.run(
                        "CREATE TABLE account (id int PRIMARY KEY, price numeric(10,2)); CREATE TABLE book (id int)");
                Observation lossy = database.run("ALTER TABLE account ALTER price TYPE int");
                assertThat(Observed.words(lossy))
                        .contains(
                                "0: table public.account locked ACCESS EXCLUSIVE",
                                "0: table public.account rewritten [COMMAND]");
                assertThat(lossy.effects().conversions()).hasSize(1);
                assertThat(lossy.effects().unseen()).containsExactly(Blindness.COMMANDS);
                assertThat(Observed.words(database.run("DO $$ BEGIN DELETE FROM account; END $$; TRUNCATE book")))
                        .contains(
                                "0: table public.account rows +0 ~0 -2",
                                "1: table public.book rows +0 ~0 -0 truncated");
            } finally {
                run(inside, "DROP ROLE onlooker");
            }
        }
    }

    private static void run(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
