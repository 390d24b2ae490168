package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n", "-- nothing", "/* nothing */ ;"})
    void isEmptyWithoutStatements(String text) {
        assertThat(script(text).isEmpty()).isTrue();
    }

    @Test
    void isPlainWhenAllItsStatementsAreThatDoWork() {
        assertThat(script("BEGIN; CREATE TABLE a (); COMMIT").isPlain()).isTrue();
        assertThat(script("CREATE TABLE a (); SELECT 1").isPlain()).isFalse();
    }

    @Test
    void onlyDefinesWhenAllItsStatementsDo() {
        assertThat(script("CREATE TABLE a (); DROP TABLE a").isDefinition()).isTrue();
        assertThat(script("CREATE TABLE a (); DELETE FROM a").isDefinition()).isFalse();
        assertThat(script("BEGIN; CREATE TABLE a (); COMMIT").isDefinition()).isFalse();
    }

    @Test
    void isNotANoOpWhenItIsEmpty() {
        assertThat(script("").isNoOp()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "select;",
                "SELECT -1.5, 'x', NULL, true -- why",
                "BEGIN; END;",
                "BEGIN WORK; SELECT 1; COMMIT"
            })
    void isANoOpWhenItOnlySelectsConstants(String text) {
        assertThat(script(text).isNoOp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT setval('s', 1)",
                "SELECT a FROM b",
                "SELECT (1)",
                "SELECT 1; DROP TABLE a",
                "BEGIN raise 'no way back'; END",
                "ABC"
            })
    void isNotANoOpWhenItCouldDoSomething(String text) {
        assertThat(script(text).isNoOp()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN; SELECT 1; END", "SELECT 1; COMMIT", "ROLLBACK", "START TRANSACTION"})
    void managesItsTransactionWhenItBeginsOrEndsOne(String text) {
        assertThat(script(text).managesTransaction()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAVEPOINT a; ROLLBACK TO a", "DO $$ BEGIN END $$", "SELECT 1"})
    void doesNotManageItsTransactionOtherwise(String text) {
        assertThat(script(text).managesTransaction()).isFalse();
    }

    @Test
    void cannotBeMadeOfTextThatDoesNotEnd() {
        assertThatThrownBy(() -> script("SELECT 1;\n$$"))
                .isInstanceOf(HistoryException.class)
                .hasMessage(
                        "Cannot read the migrations in s.sql:\n  s.sql:2: A dollar-quoted string begins here and is not"
                                + " closed before the end of the file. Close it with the mark that opened it, upper and lower case"
                                + " alike.");
    }

    @Test
    void isLabelledByItsRevisionWhenItComesFromNoFile() {
        Revision revision = Revision.builder(RevisionId.of("a1")).build();
        assertThat(new RevisionScript(revision, script(""), new Downgrade.Missing()).label())
                .isEqualTo("a1");
    }

    private static Script script(String text) {
        return Script.of(Direction.UPGRADE, "s.sql", text);
    }
}
