package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testing.PostgresVersions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that nobody reads when they happen, but only together with a later one. */
@ExtendWith(PostgresVersions.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadChangesTest {

    private static final String VERSION = "17";

    private final DdlLab lab;

    UnreadChangesTest(PostgresVersions servers) throws SQLException {
        lab = new DdlLab(servers.server(VERSION));
    }

    @AfterAll
    void closesTheDatabase() throws SQLException {
        lab.close();
    }

    static List<DdlCase> cases() throws IOException {
        return DdlCase.all().stream()
                .filter(ddl -> ddl.isIn(Integer.parseInt(VERSION)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areReadWithTheNextOne(DdlCase ddl) throws SQLException {
        try {
            lab.execute(ddl.setup());
            SchemaSnapshot before = lab.read();
            CatalogChange change = lab.executeUnread(ddl.change());
            CatalogChange inverse = lab.execute(ddl.inverse(), change.signals()).after(List.of(change.signals()));

            assertThat(lab.read(before, inverse)).isEqualTo(lab.read());
        } finally {
            lab.undo();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areReadAfterwards(DdlCase ddl) throws SQLException {
        try {
            lab.execute(ddl.setup());
            SchemaSnapshot before = lab.read();
            CatalogChange change = lab.executeUnread(ddl.change());

            assertThat(lab.readUnread(before, change)).isEqualTo(lab.read());
        } finally {
            lab.undo();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT SELECT ON t TO alice",
                "GRANT UPDATE (b) ON t TO alice",
                "REVOKE ALL ON s FROM postgres",
                "GRANT ALL ON ALL TABLES IN SCHEMA public TO alice, bob",
                "REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC",
                "GRANT USAGE ON SCHEMA public TO alice",
                "GRANT USAGE ON TYPE t TO alice",
                "ALTER DOMAIN d DROP CONSTRAINT d_check",
                "DROP DOMAIN d",
                "DROP FUNCTION f() CASCADE"
            })
    void areKnownAlthoughEventsDoNotNameThem(String sql) throws SQLException {
        try {
            lab.execute("""
                            CREATE TABLE t (a int, b int); CREATE SEQUENCE s;
                            CREATE FUNCTION f() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
                            CREATE DOMAIN d AS int CHECK (VALUE > 0); CREATE DOMAIN e AS int CHECK (VALUE > f())""");
            SchemaSnapshot before = lab.read();
            CatalogChange change = lab.execute(sql);

            assertThat(change.whole()).isPresent();
            assertThat(lab.read(before, change)).isEqualTo(lab.read()).isNotEqualTo(before);
        } finally {
            lab.undo();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (id int PRIMARY KEY, kind text)",
                "CREATE TABLE t (id serial); COMMENT ON TABLE t IS 'x'; DROP TABLE t",
                "CREATE VIEW v AS SELECT 1 AS one; GRANT SELECT ON v TO alice"
            })
    void haveTheSameShapeWhenTheSameCommandsDidThem(String sql) throws SQLException {
        assertThat(changeAlone(sql).didAs(changeAlone(sql))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (id int)",
                "CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE u ()",
                "CREATE VIEW t AS SELECT 1 AS id",
                "SELECT 1"
            })
    void haveAnotherShapeWhenOtherCommandsDidThem(String sql) throws SQLException {
        CatalogChange change = changeAlone("CREATE TABLE t (id int PRIMARY KEY)");

        assertThat(changeAlone(sql).didAs(change)).isFalse();
    }

    private CatalogChange changeAlone(String sql) throws SQLException {
        try {
            return lab.executeUnread(sql);
        } finally {
            lab.undo();
        }
    }
}
