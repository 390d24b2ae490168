package dev.stepwell.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.testing.EveryPostgres;
import java.sql.SQLException;
import java.time.Duration;

class StatementEffectsTest {

    private static final String TABLES = """
            CREATE TABLE account (id int PRIMARY KEY, price numeric(10,2), name varchar(50));
            CREATE TABLE book (id int, account int NOT NULL REFERENCES account ON DELETE CASCADE)""";

    @EveryPostgres
    void objectsLocksAndWhatCascadeTakesAlong(PostgresServer server) throws SQLException {
        try (Observed database = new Observed(server)) {
            database.run(TABLES);
            database.run("CREATE VIEW names AS SELECT name FROM account");
            assertThat(Observed.words(database.run("ALTER TABLE account DROP name CASCADE")))
                    .containsExactly(
                            "0: table public.account locked ACCESS EXCLUSIVE",
                            "0: (empty) view public.names locked ACCESS EXCLUSIVE",
                            "0: DROPPED table column public.account.name by ALTER TABLE",
                            "0: TAKEN_ALONG view public.names by ALTER TABLE",
                            "0: CHANGED table public.account by ALTER TABLE");
        }
    }

    @EveryPostgres
    void rewritesWithTheirReasonAndValuesThatDoNotSurvive(PostgresServer server) throws SQLException {
        try (Observed database = new Observed(server)) {
            database.run(TABLES);
            Observation seen = database.run("ALTER TABLE account ALTER price TYPE int");
            assertThat(Observed.words(seen))
                    .contains("0: table public.account rewritten [TYPE]")
                    .doesNotContain("0: index public.account_pkey rewritten [COMMAND]");
            assertThat(seen.effects().conversions()).singleElement().satisfies(lossy -> {
                assertThat(lossy.column()).hasToString("column public.account.price");
                assertThat(lossy.oldType()).isEqualTo("numeric(10,2)");
                assertThat(lossy.newType()).isEqualTo("integer");
                assertThat(lossy.lost()).isEqualTo(2);
                assertThat(lossy.held()).isEqualTo(2);
            });
        }
    }

    @EveryPostgres
    void aConversionThatKeepsValuesLosesNothing(PostgresServer server) throws SQLException {
        try (Observed database = new Observed(server)) {
            database.run(TABLES);
            Observation seen = database.run("ALTER TABLE account ALTER price TYPE numeric(14,4)");
            assertThat(Observed.words(seen)).contains("0: table public.account rewritten [TYPE]");
            assertThat(seen.effects().conversions()).isEmpty();
        }
    }

    @EveryPostgres
    void rowsDeletedInABlockAndThroughAForeignKey(PostgresServer server) throws SQLException {
        try (Observed database = new Observed(server)) {
            database.run(TABLES);
            Observation seen = database.run("DO $$ BEGIN DELETE FROM account; END $$");
            assertThat(Observed.words(seen))
                    .contains("0: table public.account rows +0 ~0 -2", "0: table public.book rows +0 ~0 -2");
            assertThat(seen.effects().emptied())
                    .extracting(relation -> relation.name().path())
                    .containsExactly("public.account", "public.book");
        }
    }

    @EveryPostgres
    void theCascadeOfATruncate(PostgresServer server) throws SQLException {
        try (Observed database = new Observed(server)) {
            database.run(TABLES);
            assertThat(Observed.words(database.run("TRUNCATE account CASCADE")))
                    .contains(
                            "0: table public.account rows +0 ~0 -0 truncated",
                            "0: table public.book rows +0 ~0 -0 truncated")
                    .noneMatch(word -> word.contains("rewritten") || word.contains("scanned"));
        }
    }

    @EveryPostgres
    void scansTellWhatReadsAWholeTable(PostgresServer server) throws SQLException {
        try (Observed database = new Observed(server)) {
            database.run(TABLES);
            assertThat(Observed.words(database.run("""
                    ALTER TABLE account ADD CONSTRAINT named CHECK (name IS NOT NULL) NOT VALID;
                    ALTER TABLE account VALIDATE CONSTRAINT named;
                    ALTER TABLE account ALTER name SET NOT NULL""")))
                    .containsExactly(
                            "0: table public.account locked ACCESS EXCLUSIVE",
                            "0: CHANGED table public.account by ALTER TABLE",
                            "1: table public.account scanned 1 times, rows 2",
                            "1: CHANGED table public.account by ALTER TABLE",
                            "2: CHANGED table public.account by ALTER TABLE");
        }
    }

    @EveryPostgres
    void whatDoesNotRunInATransactionIsSeenFromOutside(PostgresServer server) throws SQLException {
        try (Observed database = new Observed(server)) {
            database.run(TABLES);
            Observation seen = database.runOutsideTransaction("""
                    CREATE INDEX CONCURRENTLY names ON account (name);
                    VACUUM FULL account;
                    DELETE FROM book""");
            assertThat(Observed.words(seen))
                    .contains(
                            "0: CHANGED index public.names by CREATE INDEX",
                            "1: table public.account rewritten [COMMAND]",
                            "2: table public.book rows +0 ~0 -2");
            assertThat(seen.effects().inTransaction()).isFalse();
            assertThat(seen.effects().unseen()).containsExactly(Blindness.SHORT_LOCKS);
        }
    }

    @EveryPostgres
    void locksAndTimeoutsOfScriptsThatHoldTheirOwnTransactions(PostgresServer server) throws SQLException {
        try (Observed database = new Observed(server)) {
            database.run(TABLES);
            Observation seen = database.run("""
                    BEGIN; LOCK TABLE account IN SHARE MODE; COMMIT;
                    SET lock_timeout = '3s'; LOCK TABLE account IN EXCLUSIVE MODE""");
            assertThat(Observed.words(seen))
                    .containsExactly(
                            "1: table public.account locked SHARE", "4: table public.account locked EXCLUSIVE");
            assertThat(seen.effects().statements())
                    .extracting(
                            StatementEffects::line,
                            statement -> statement.timeouts().lock())
                    .containsExactly(tuple(1, Duration.ZERO), tuple(2, Duration.ofSeconds(3)));
        }
    }

    @EveryPostgres
    void sequencesThatGoBack(PostgresServer server) throws SQLException {
        try (Observed database = new Observed(server)) {
            database.run("CREATE SEQUENCE numbers; SELECT setval('numbers', 7)");
            assertThat(Observed.words(database.run("SELECT nextval('numbers'); SELECT setval('numbers', 3)")))
                    .contains("1: (empty) sequence public.numbers reset from 8 to 3")
                    .noneMatch(word -> word.startsWith("0: (empty) sequence public.numbers reset"));
            assertThat(Observed.words(database.run("ALTER SEQUENCE numbers RESTART")))
                    .contains("0: (empty) sequence public.numbers reset from 3 to 0");
        }
    }

    @EveryPostgres
    void aTableThatTakesTheRowsOfAnotherReplacesIt(PostgresServer server) throws SQLException {
        try (Observed database = new Observed(server)) {
            database.run(TABLES);
            Observation seen = database.run("""
                    CREATE TABLE copy AS SELECT * FROM book;
                    DROP TABLE book;
                    ALTER TABLE copy RENAME TO book""");
            assertThat(seen.effects().replaced())
                    .extracting(relation -> relation.name().path())
                    .containsExactly("public.book");
            Observation empty = database.run("DROP TABLE book; CREATE TABLE book (id int, account int)");
            assertThat(empty.effects().replaced()).isEmpty();
        }
    }
}
