package dev.stepwell.effect;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.testkit.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPostgres.class)
class ScratchTest {
    @Test
    void look(PostgresServer server) throws Exception {
        try (Observed o = new Observed(server)) {
            String[] all = {
                "CREATE TABLE account (id serial PRIMARY KEY, email varchar(50) UNIQUE, n numeric(10,2), at timestamp, kind text CHECK (kind IN ('a','b')));"
                        + "CREATE TABLE book (id int generated always as identity primary key, a int not null references account(id) on delete cascade, note text); CREATE VIEW v AS SELECT note FROM book",
                "ALTER TABLE account ALTER n TYPE int, ALTER at TYPE date",
                "ALTER TABLE account ADD c int; UPDATE account SET c = 1; ALTER TABLE account ALTER c SET NOT NULL",
                "ALTER TABLE account ADD d int NOT NULL",
                "ALTER TABLE account ADD d uuid DEFAULT gen_random_uuid(); ALTER TABLE account ADD e int DEFAULT 1",
                "CREATE TABLE b2 AS SELECT * FROM book; DROP TABLE book CASCADE; ALTER TABLE b2 RENAME TO book",
                "DO $$ BEGIN DELETE FROM account; END $$",
                "ALTER SEQUENCE account_id_seq RESTART WITH 5; SELECT nextval('account_id_seq'); SELECT setval('account_id_seq', 1)",
                "SAVEPOINT a; DELETE FROM account; DROP TABLE book; ROLLBACK TO a; UPDATE account SET email = 'x' WHERE false",
                "DO $$ BEGIN BEGIN DROP TABLE book; DELETE FROM account; RAISE EXCEPTION 'no'; EXCEPTION WHEN raise_exception THEN NULL; END; END $$",
                "CREATE ROLE nobody_here; GRANT SELECT ON account TO nobody_here; SET ROLE nobody_here; SELECT count(*) FROM account; RESET ROLE; DROP OWNED BY nobody_here; DROP ROLE nobody_here",
                "BEGIN; DELETE FROM account; COMMIT; BEGIN; TRUNCATE book; COMMIT; SET lock_timeout = '3s'; LOCK TABLE account",
                "SELECT 1; CREATE TABLE x (a int); SET LOCAL lock_timeout = '3s'; LOCK TABLE account IN EXCLUSIVE MODE; SELECT pg_sleep(0.05)",
            };
            for (String sql : all) {
                System.err.println("== " + sql);
                show(o.run(sql));
            }
            for (String sql : new String[] {
                "CREATE INDEX CONCURRENTLY i ON account (email); VACUUM FULL account; CREATE TABLE z (a int); ALTER TABLE account ALTER c TYPE bigint",
                "REINDEX INDEX CONCURRENTLY i; ALTER TABLE account ADD zz int; CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN DELETE FROM account; COMMIT; DELETE FROM z; END $$; CALL p()"
            }) {
                System.err.println("== " + sql);
                show(o.runOutsideTransaction(sql));
            }
        }
    }

    private static void show(Observation seen) {
        Observed.words(seen).forEach(System.err::println);
        StepEffects e = seen.effects();
        System.err.println("together " + e.inTransaction() + " emptied " + e.emptied() + " replaced " + e.replaced()
                + " lossy " + e.conversions() + " unfilled " + e.unfilled() + " unseen " + e.unseen() + " timeouts "
                + e.statements().stream().map(s -> s.timeouts()).distinct().toList());
    }
}
