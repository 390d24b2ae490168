package dev.stepwell.effect;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.testing.EveryPostgres;

class ScratchTest {
    @EveryPostgres
    void look(PostgresServer server) throws Exception {
        System.err.println("############ " + server.version());
        try (Observed o = new Observed(server)) {
            String[] all = {
                "CREATE TABLE account (id serial PRIMARY KEY, email varchar(50) UNIQUE, n numeric(10,2), at timestamp, kind text CHECK (kind IN ('a','b')));"
                        + "CREATE TABLE book (id int generated always as identity primary key, a int not null references account(id) on delete cascade, note text); CREATE VIEW v AS SELECT note FROM book",
                "ALTER TABLE account ALTER n TYPE int, ALTER at TYPE date",
                "SAVEPOINT a; DELETE FROM account; DROP TABLE book; ROLLBACK TO a; UPDATE account SET email = 'x' WHERE false; DELETE FROM account; ROLLBACK TO a; DELETE FROM book",
                "BEGIN; DELETE FROM account; COMMIT; BEGIN; TRUNCATE book; COMMIT; SET lock_timeout = '3s'; LOCK TABLE account",
                "CREATE EVENT TRIGGER x ON sql_drop EXECUTE FUNCTION tsm_nothing(); ",
                "CREATE FUNCTION et() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'x'; END $$; CREATE EVENT TRIGGER x ON ddl_command_end EXECUTE FUNCTION et(); CREATE EVENT TRIGGER aaa ON sql_drop EXECUTE FUNCTION et(); ALTER TABLE account ADD z1 int; ALTER TABLE account DROP z1; DROP EVENT TRIGGER x; DROP EVENT TRIGGER aaa",
                "SET session_replication_role = replica; ALTER TABLE account ADD z1 int; DROP VIEW v; DELETE FROM account",
                "ALTER TABLE book DISABLE TRIGGER ALL; DELETE FROM account; ALTER TABLE book ENABLE TRIGGER ALL",
                "DO $$ BEGIN FOR i IN 1..20000 LOOP RAISE NOTICE 'notice %', i; END LOOP; END $$; DELETE FROM book",
                server.version() >= 170000 ? "SET event_triggers = off; ALTER TABLE account DROP z1" : "SELECT",
                "CREATE ROLE nobody_here; ALTER TABLE book OWNER TO nobody_here; SET SESSION AUTHORIZATION nobody_here; SELECT 1; DELETE FROM book; ALTER TABLE book ADD q int; RESET SESSION AUTHORIZATION; REASSIGN OWNED BY nobody_here TO CURRENT_USER; DROP OWNED BY nobody_here; DROP ROLE nobody_here",
                "RESET ALL; DROP TABLE book",
                "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; DELETE FROM account",
            };
            for (String sql : all) {
                System.err.println("== " + sql);
                show(o.run(sql));
            }
            for (String sql : new String[] {
                "CREATE INDEX CONCURRENTLY i ON account (email); VACUUM FULL account; CREATE TABLE z (a int); ALTER TABLE account ALTER n TYPE bigint",
                "REINDEX INDEX CONCURRENTLY i; ALTER TABLE account ADD zz int; CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN DELETE FROM account; COMMIT; DELETE FROM z; END $$; CALL p(); DROP INDEX CONCURRENTLY i"
            }) {
                System.err.println("== " + sql);
                show(o.runOutsideTransaction(sql));
            }
            StringBuilder many = new StringBuilder();
            for (int i = 0; i < 10000; i++)
                many.append("INSERT INTO account (email) VALUES ('m").append(i).append("');\n");
            long t = System.nanoTime();
            Observation seen = o.run(many.toString());
            System.err.println("10000 inserts " + (System.nanoTime() - t) / 1000000 + " ms, statements "
                    + seen.effects().statements().size() + " " + seen.effects().unseen()
                    + Observed.words(seen).subList(0, 4));
            StringBuilder ddl = new StringBuilder();
            for (int i = 0; i < 2000; i++)
                ddl.append("CREATE TABLE t").append(i).append(" (a int);\n");
            t = System.nanoTime();
            seen = o.run(ddl.toString());
            System.err.println("2000 tables " + (System.nanoTime() - t) / 1000000 + " ms, statements "
                    + seen.effects().statements().size() + " " + seen.effects().unseen());
            t = System.nanoTime();
            seen = o.run("SELECT 1");
            System.err.println("fill 2000 tables " + (System.nanoTime() - t) / 1000000 + " ms, statements "
                    + seen.effects().unfilled().size());
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
