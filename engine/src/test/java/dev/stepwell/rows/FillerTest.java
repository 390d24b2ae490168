package dev.stepwell.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.testing.EveryPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class FillerTest {

    /** How many rows each table holds, and why those without have none. */
    private static List<String> filled(PostgresServer server, String... scripts) throws SQLException {
        try (ScratchDatabase database = server.create("rows");
                Connection connection = database.connect(ConnectionPurpose.READING);
                Filler filler = new Filler(connection, Set.of("left_out"))) {
            for (String sql : scripts) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET search_path = public");
                    statement.execute(sql);
                    statement.execute("SET search_path = ''");
                }
                filler.look(tables(connection));
                filler.fill();
            }
            List<String> words = counts(connection);
            filler.unfilled().forEach(table -> words.add(table.table().name() + ": " + table.reason()));
            return words;
        }
    }

    private static List<Long> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT oid::bigint FROM pg_class WHERE relnamespace = 'public'::regnamespace")) {
            List<Long> oids = new ArrayList<>();
            while (row.next()) {
                oids.add(row.getLong(1));
            }
            return oids;
        }
    }

    private static List<String> counts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT relname || ' ' || (xpath('//c/text()', query_to_xml(
                          format('SELECT count(*) AS c FROM %s', oid::regclass), false, true, '')))[1]::text
                        FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname""")) {
            List<String> counts = new ArrayList<>();
            while (row.next()) {
                counts.add(row.getString(1));
            }
            return counts;
        }
    }

    @EveryPostgres
    void everyTypeThatPostgresqlBringsHasValues(PostgresServer server) throws SQLException {
        assertThat(filled(server, """
                CREATE TYPE mood AS ENUM ('sad', 'fine');
                CREATE DOMAIN positive AS int CHECK (VALUE > 0);
                CREATE TABLE wide (a smallint NOT NULL, b int NOT NULL, c bigint NOT NULL, d numeric NOT NULL,
                  e numeric(3,1) NOT NULL, f numeric(4,0) NOT NULL, g real NOT NULL, h float NOT NULL, i money NOT NULL,
                  j boolean NOT NULL, k char(2) NOT NULL, l varchar(3) NOT NULL, m varchar NOT NULL, n text NOT NULL,
                  o date NOT NULL, p time NOT NULL, q timetz NOT NULL, r timestamp NOT NULL, s timestamptz NOT NULL,
                  t interval NOT NULL, u uuid NOT NULL, v json NOT NULL, w jsonb NOT NULL, x xml NOT NULL,
                  y bytea NOT NULL, z inet NOT NULL, aa cidr NOT NULL, ab macaddr NOT NULL, ac bit(3) NOT NULL,
                  ad varbit NOT NULL, ae tsvector NOT NULL, af tsquery NOT NULL, ag point NOT NULL, ah line NOT NULL,
                  ai lseg NOT NULL, aj box NOT NULL, ak path NOT NULL, al polygon NOT NULL, am circle NOT NULL,
                  an pg_lsn NOT NULL, ao "char" NOT NULL, ap name NOT NULL, aq int4range NOT NULL, ar daterange NOT NULL,
                  "at" tstzrange NOT NULL, au int[] NOT NULL, av text[] NOT NULL, aw mood NOT NULL, ax positive NOT NULL,
                  ay oid NOT NULL, az macaddr8 NOT NULL, ba numrange NOT NULL, bb int4multirange NOT NULL,
                  bc jsonpath NOT NULL)""")).containsExactly("wide 2");
    }

    @EveryPostgres
    void keysIdentitiesAndColumnsThatAreComputed(PostgresServer server) throws SQLException {
        assertThat(filled(server, """
                CREATE TABLE parent (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int UNIQUE,
                  twice int GENERATED ALWAYS AS (n * 2) STORED);
                CREATE TABLE child (id serial PRIMARY KEY, parent int NOT NULL REFERENCES parent, boss int REFERENCES child);
                CREATE TABLE grandchild (child int NOT NULL REFERENCES child, other int NOT NULL REFERENCES parent (n),
                  PRIMARY KEY (child, other));
                CREATE TABLE nothing (); CREATE TABLE left_out (a int)"""))
                .containsExactly("child 2", "grandchild 2", "left_out 0", "nothing 2", "parent 2");
    }

    @EveryPostgres
    void checksThatNameTheirValues(PostgresServer server) throws SQLException {
        assertThat(filled(server, """
                CREATE TABLE checked (status text CHECK (status IN ('new', 'paid')), qty int CHECK (qty BETWEEN 1 AND 5),
                  mail text CHECK (mail LIKE '%@%'), code text NOT NULL CHECK (code ~ '^[A-Z]{3}$'),
                  starts date NOT NULL, ends date NOT NULL, CHECK (starts < ends))""")).containsExactly("checked 2");
    }

    @EveryPostgres
    void partitions(PostgresServer server) throws SQLException {
        assertThat(filled(server, """
                CREATE TABLE log (at date NOT NULL, kind text NOT NULL) PARTITION BY RANGE (at);
                CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
                  PARTITION BY LIST (kind);
                CREATE TABLE log_2024_a PARTITION OF log_2024 FOR VALUES IN ('a', 'b');
                CREATE TABLE hashed (id int) PARTITION BY HASH (id);
                CREATE TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (modulus 2, remainder 0);
                CREATE TABLE bare (id int) PARTITION BY LIST (id)""")).contains("log 2", "log_2024_a 2", "bare: it has no partition that takes a row");
    }

    @EveryPostgres
    void aTableThatTakesNoRowIsToldWithItsReason(PostgresServer server) throws SQLException {
        assertThat(filled(server, """
                CREATE TABLE never (id int CONSTRAINT impossible CHECK (id IS NULL AND id IS NOT NULL));
                ALTER TABLE never ADD PRIMARY KEY (id);
                CREATE TABLE child (never int NOT NULL REFERENCES never)"""))
                .containsExactly(
                        "child 0",
                        "never 0",
                        "never: 23514 new row for relation \"never\" violates check constraint \"impossible\"",
                        "child: its parent public.never has no row");
    }

    @EveryPostgres
    void triggersOfUsersDoNotSeeTheRows(PostgresServer server) throws SQLException {
        assertThat(filled(server, """
                CREATE TABLE guarded (id int);
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
                CREATE TRIGGER guard BEFORE INSERT ON guarded FOR EACH ROW EXECUTE FUNCTION refuse()""")).containsExactly("guarded 2");
    }

    @EveryPostgres
    void whatIsFilledStaysAsItIsAndNewColumnsAreFilled(PostgresServer server) throws SQLException {
        assertThat(filled(
                        server,
                        "CREATE TABLE grown (id int PRIMARY KEY)",
                        "ALTER TABLE grown ADD name text",
                        "ALTER TABLE grown ALTER name SET NOT NULL"))
                .containsExactly("grown 2");
    }

    @EveryPostgres
    void rowsOfTheScriptAreEnough(PostgresServer server) throws SQLException {
        assertThat(filled(server, "CREATE TABLE own (id int); INSERT INTO own VALUES (1)"))
                .containsExactly("own 1");
    }
}
