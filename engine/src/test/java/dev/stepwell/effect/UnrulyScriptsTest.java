package dev.stepwell.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.testing.EveryPostgres;
import dev.stepwell.testing.PostgresVersions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresVersions.class)
class UnrulyScriptsTest {

    private static Observed withTables(PostgresServer server) throws SQLException {
        Observed database = new Observed(server);
        database.run("CREATE TABLE account (id int PRIMARY KEY); CREATE TABLE book (id int)");
        return database;
    }

    @EveryPostgres
    void eventTriggersOfTheScript(PostgresServer server) throws SQLException {
        try (Observed database = withTables(server)) {
            assertThat(Observed.words(database.run("""
                    CREATE FUNCTION own() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'own'; END $$;
                    CREATE EVENT TRIGGER aa ON sql_drop EXECUTE FUNCTION own();
                    DROP TABLE book;
                    DROP EVENT TRIGGER aa"""))).contains("2: DROPPED table public.book by DROP TABLE");
        }
    }

    @EveryPostgres
    void triggersSetAside(PostgresServer server) throws SQLException {
        try (Observed database = withTables(server)) {
            assertThat(Observed.words(database.run(
                            "SET session_replication_role = replica; DROP TABLE book; DELETE FROM account")))
                    .contains("1: DROPPED table public.book by DROP TABLE", "2: table public.account rows +0 ~0 -2");
            assertThat(Observed.words(database.run("ALTER TABLE account DISABLE TRIGGER ALL; DELETE FROM account")))
                    .contains("1: table public.account rows +0 ~0 -2");
        }
    }

    @Test
    void eventTriggersTurnedOffAreToldOf(PostgresVersions versions) throws SQLException {
        try (Observed database = withTables(versions.server("17"))) {
            Observation seen = database.run("SET event_triggers = off; DROP TABLE book");
            assertThat(seen.effects().unseen()).containsExactly(Blindness.ALL_COMMANDS);
            assertThat(Observed.words(seen)).contains("1: table public.book locked ACCESS EXCLUSIVE");
        }
    }

    @EveryPostgres
    void whatASavepointTakesBackIsNoEffect(PostgresServer server) throws SQLException {
        try (Observed database = withTables(server)) {
            assertThat(Observed.words(database.run("""
                    SAVEPOINT here;
                    DELETE FROM account;
                    DROP TABLE book;
                    ROLLBACK TO here;
                    DELETE FROM account WHERE false""")))
                    .containsExactly(
                            "4: table public.account locked ROW EXCLUSIVE",
                            "4: index public.account_pkey locked ROW EXCLUSIVE");
        }
    }

    @EveryPostgres
    void anErrorThatABlockCatchesTakesItsEffectsBack(PostgresServer server) throws SQLException {
        try (Observed database = withTables(server)) {
            assertThat(Observed.words(database.run("""
                    DO $$ BEGIN
                      DROP TABLE book;
                      DELETE FROM account;
                      RAISE EXCEPTION 'no';
                    EXCEPTION WHEN raise_exception THEN NULL;
                    END $$"""))).isEmpty();
        }
    }

    @EveryPostgres
    void roles(PostgresServer server) throws SQLException {
        try (Observed database = withTables(server)) {
            Observation seen = database.run("""
                    CREATE ROLE observed_owner;
                    ALTER TABLE book OWNER TO observed_owner;
                    SET SESSION AUTHORIZATION observed_owner;
                    DELETE FROM book;
                    RESET SESSION AUTHORIZATION;
                    SET ROLE observed_owner;
                    ALTER TABLE book ADD note text;
                    RESET ROLE;
                    REASSIGN OWNED BY observed_owner TO CURRENT_USER;
                    DROP OWNED BY observed_owner;
                    DROP ROLE observed_owner""");
            assertThat(Observed.words(seen))
                    .contains("3: table public.book rows +0 ~0 -2", "6: CHANGED table public.book by ALTER TABLE");
        }
    }

    @EveryPostgres
    void noticesByTheThousand(PostgresServer server) throws SQLException {
        try (Observed database = withTables(server)) {
            assertThat(Observed.words(database.run("""
                    DO $$ BEGIN FOR i IN 1..5000 LOOP RAISE NOTICE 'notice %', i; END LOOP; END $$;
                    DELETE FROM book"""))).contains("1: table public.book rows +0 ~0 -2");
        }
    }

    @EveryPostgres
    void tenThousandStatementsAreLookedAtInGroups(PostgresServer server) throws SQLException {
        try (Observed database = withTables(server)) {
            Observation seen = database.run("INSERT INTO book VALUES (1);\n".repeat(10_000));
            assertThat(seen.effects().unseen()).containsExactly(Blindness.SINGLE_STATEMENTS);
            assertThat(seen.effects().statements()).hasSizeLessThan(100);
            assertThat(seen.effects().statements().stream()
                            .flatMap(statement -> statement.rows().stream())
                            .mapToLong(RowChanges::inserted)
                            .sum())
                    .isEqualTo(10_000);
        }
    }

    @EveryPostgres
    void settingsOfTheTransactionMayComeFirst(PostgresServer server) throws SQLException {
        try (Observed database = withTables(server)) {
            Observation seen = database.run("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; DELETE FROM book");
            assertThat(seen.execution().succeeded()).isTrue();
            assertThat(Observed.words(seen)).contains("1: table public.book rows +0 ~0 -2");
        }
    }

    @EveryPostgres
    void settingsThatAreAllResetAreToldOf(PostgresServer server) throws SQLException {
        try (Observed database = withTables(server)) {
            assertThat(database.run("RESET ALL; DROP TABLE book").effects().unseen())
                    .containsExactly(Blindness.ALL_COMMANDS);
        }
    }

    @EveryPostgres
    void aLockThatIsHeldWhileTheScriptSleeps(PostgresServer server) throws SQLException {
        try (Observed database = withTables(server)) {
            Observation seen = database.run("LOCK TABLE account; SELECT pg_sleep(0.2)");
            assertThat(Observed.words(seen)).containsExactly("0: table public.account locked ACCESS EXCLUSIVE");
            assertThat(seen.effects().statements().get(1).time()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @EveryPostgres
    void nothingOfTheTracingStaysInTheSchema(PostgresServer server) throws SQLException {
        try (Observed database = withTables(server)) {
            database.run("ALTER TABLE book ADD note text");
            assertThat(database.leftBehind()).isEmpty();
        }
    }
}
