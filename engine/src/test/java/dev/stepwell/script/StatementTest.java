package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {

    @Test
    void namesWhatStandsInItWithAndWithoutQuotes() {
        Statement statement = only("ALTER TABLE Users DROP \"Nick\"\"Name\"");

        assertThat(statement.names("users")).isTrue();
        assertThat(statement.names("Nick\"Name")).isTrue();
        assertThat(statement.names("Users")).isFalse();
        assertThat(statement.names("nick\"name")).isFalse();
    }

    @Test
    void doesNotNameWhatStandsInStringsAndComments() {
        assertThat(only("SELECT 'users', $$ users $$ -- users\n + 1").names("users"))
                .isFalse();
    }

    @Test
    void coversItsLines() {
        Statement statement = only("\nDROP TABLE\n  a");

        assertThat(statement.covers(1)).isFalse();
        assertThat(statement.covers(2)).isTrue();
        assertThat(statement.covers(3)).isTrue();
        assertThat(statement.covers(4)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a ()",
                "DROP VIEW v",
                "/* a */ COMMENT ON TABLE a IS 'x'",
                "INSERT INTO a VALUES (1)"
            })
    void isPlainWhenItsWordsSayWhatItDoes(String sql) {
        assertThat(only(sql).isPlain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DO $$ BEGIN END $$",
                "SELECT f()",
                "CALL p()",
                "WITH x AS (SELECT 1) SELECT 1",
                "EXECUTE p",
                "\"CREATE\""
            })
    void isNotPlainWhenRowsOrCodeDecide(String sql) {
        assertThat(only(sql).isPlain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a ()",
                "CREATE TABLE a (b int GENERATED ALWAYS AS IDENTITY (MINVALUE 5), c int GENERATED ALWAYS AS (1) STORED)",
                "CREATE UNIQUE INDEX ix ON a (b)",
                "CREATE SEQUENCE s AS smallint MAXVALUE 5",
                "ALTER TABLE a ALTER b ADD GENERATED ALWAYS AS IDENTITY",
                "CREATE OR REPLACE\n  VIEW v AS SELECT 1",
                "ALTER TYPE t ADD VALUE 'x'",
                "COMMENT ON TABLE a IS 'x'",
                "GRANT SELECT ON a TO PUBLIC"
            })
    void isADefinitionWhenItOnlySaysWhatASchemaConsistsOf(String sql) {
        assertThat(only(sql).isDefinition()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TEMP TABLE a ()",
                "CREATE OR REPLACE TEMPORARY VIEW v AS SELECT 1",
                "CREATE UNLOGGED TABLE a ()",
                "CREATE TABLE a AS SELECT 1",
                "CREATE TABLE a (b) WITH (fillfactor = 50) as (TABLE c)",
                "ALTER SEQUENCE s RESTART WITH 5",
                "ALTER TABLE a ALTER b RESTART",
                "ALTER TABLE a ALTER b SET MAXVALUE 5",
                "ALTER SEQUENCE s MINVALUE 5",
                "ALTER SEQUENCE s AS smallint",
                "CREATE TABLESPACE t LOCATION '/t'",
                "CREATE INDEX CONCURRENTLY ix ON a (b)",
                "CREATE ROLE r",
                "GRANT r TO s",
                "INSERT INTO a VALUES (1)",
                "SET search_path = a",
                "DO $$ BEGIN END $$"
            })
    void isNoDefinitionWhenItMayTouchMore(String sql) {
        assertThat(only(sql).isDefinition()).isFalse();
    }

    private static Statement only(String sql) {
        return Script.of(Direction.UPGRADE, "db/a1.sql", sql).statements().get(0);
    }
}
