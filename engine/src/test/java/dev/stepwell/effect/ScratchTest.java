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
                "CREATE TABLE account (id serial PRIMARY KEY, email varchar(50) UNIQUE, n int NOT NULL CHECK (n > 0), kind text CHECK (kind IN ('a','b')));"
                        + "CREATE TABLE book (id int generated always as identity primary key, a int not null references account(id) on delete cascade, note text); CREATE VIEW v AS SELECT note FROM book",
                "ALTER TABLE account ALTER email TYPE varchar(120)",
                "ALTER TABLE account ADD c int; UPDATE account SET c = 1; ALTER TABLE account ALTER c SET NOT NULL",
                "DO $$ BEGIN DELETE FROM account; END $$",
                "TRUNCATE account CASCADE",
                "ALTER TABLE book DROP note CASCADE; DROP TABLE account CASCADE",
                "CREATE INDEX i ON book (a); SET lock_timeout = '5s'; ALTER SEQUENCE book_id_seq RESTART WITH 5",
            };
            for (String sql : all) {
                System.err.println("== " + sql);
                Observation seen = o.run(sql);
                Observed.words(seen).forEach(System.err::println);
                System.err.println("unfilled " + seen.effects().unfilled() + " unseen "
                        + seen.effects().unseen());
            }
        }
    }
}
