package dev.stepwell.walk;

import static dev.stepwell.walk.Walks.relations;
import static dev.stepwell.walk.Walks.step;
import static dev.stepwell.walk.Walks.walk;
import static dev.stepwell.walk.Walks.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testing.RealPostgres;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One fault does not hide the next: whatever a revision does, the next is tried from a clean state. */
@ExtendWith(RealPostgres.class)
class CleanStateTest {

    /** Succeeds only where exactly the table {@code a} is. */
    private static final String CHECK = "SELECT 1 / (CASE WHEN count(*) = 1 THEN 1 ELSE 0 END) FROM pg_tables"
            + " WHERE schemaname = 'public' AND tablename <> 'stepwell_version'; CREATE TABLE z ()";

    private static final int MANY = 10;

    /** Makes a table with the second row. */
    private static final String TRIGGER = """
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$
              BEGIN IF EXISTS (SELECT FROM a) THEN CREATE TABLE extra (); END IF; RETURN NEW; END $$;
            CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()""";

    private final Histories histories = new Histories().revision("a1", "CREATE TABLE a (id int)", "DROP TABLE a");

    @Test
    void followsAFailedDowngrade(PostgresServer server) {
        histories
                .revision("b2", "COMMENT ON TABLE a IS 'b2'", "DROP TABLE nowhere")
                .revision("c3", CHECK, "DROP TABLE z");

        assertThat(words(walk(server, histories)))
                .containsSubsequence(
                        "b2 first-upgrade ok",
                        "b2 downgrade failed 42P01",
                        "c3 first-upgrade ok",
                        "c3 downgrade ok",
                        "c3 second-upgrade ok",
                        "c3 descent ok",
                        "b2 descent failed 42P01");
    }

    @Test
    void followsADowngradeThatStopsHalfWayOutsideATransaction(PostgresServer server) {
        histories
                .outsideTransaction("b2", "SELECT 1", "CREATE TABLE b (); DROP TABLE nowhere")
                .revision("c3", CHECK, "DROP TABLE z");

        assertThat(words(walk(server, histories)))
                .containsSubsequence("b2 downgrade failed 42P01", "c3 first-upgrade ok", "c3 descent ok");
    }

    @Test
    void followsAnIncompleteDowngradeAfterWhichTheUpgradeFails(PostgresServer server) {
        histories
                .revision("b2", "CREATE TABLE b (); DROP TABLE b", "CREATE TABLE b ()")
                .revision("c3", CHECK, "DROP TABLE z");

        WalkRecord walk = walk(server, histories);

        assertThat(words(walk))
                .containsSubsequence(
                        "b2 downgrade ok", "b2 second-upgrade failed 42P07", "c3 first-upgrade ok", "c3 descent ok");
        assertThat(relations(step(walk, "b2", Pass.DOWNGRADE).after())).containsExactly("a", "b");
        assertThat(relations(step(walk, "c3", Pass.FIRST_UPGRADE).before())).containsExactly("a");
    }

    @Test
    void followsASecondUpgradeThatMakesSomethingElse(PostgresServer server) {
        histories.revision("b2", "SELECT 1", "CREATE TABLE b ()").revision("c3", CHECK, "DROP TABLE z");

        assertThat(words(walk(server, histories)))
                .containsSubsequence("b2 second-upgrade ok", "c3 first-upgrade ok", "c3 downgrade ok");
    }

    /** Operators are not read one by one. */
    @Test
    void isSeenWholeWhereAnExtensionComesWithItsSchema(PostgresServer server) {
        histories
                .revision("b2", "CREATE SCHEMA app; CREATE EXTENSION citext SCHEMA app", "DROP SCHEMA app CASCADE")
                .revision("c3", "DROP EXTENSION citext", "CREATE EXTENSION citext SCHEMA app");

        WalkRecord walk = walk(server, histories);

        assertThat(walk.steps()).allMatch(StepRecord::isOk);
        assertThat(step(walk, "c3", Pass.FIRST_UPGRADE).before().objects())
                .extracting(object -> object.name().path())
                .contains("app", "citext");
    }

    /** Another database would have another name. */
    @Test
    void isWhereItWasWhenADowngradeThatLeavesSomethingIsUndone(PostgresServer server) {
        String nameItself = "DO $$ BEGIN EXECUTE format('COMMENT ON TABLE a IS %L', current_database()); END $$";
        histories
                .revision("b2", nameItself, "COMMENT ON TABLE a IS NULL")
                .revision("c3", "CREATE TABLE c ()", "ALTER TABLE c RENAME TO left_over")
                .revision("d4", "CREATE TABLE d (); CREATE INDEX ON d ((1))", "DROP INDEX d_expr_idx")
                .revision("e5", nameItself, "SELECT 1");

        WalkRecord walk = Walks.walk(server, histories, Set.of(), Reading.CHANGES);

        assertThat(words(walk))
                .containsSubsequence(
                        "c3 downgrade ok",
                        "c3 second-upgrade ok",
                        "d4 first-upgrade ok",
                        "d4 downgrade ok",
                        "d4 second-upgrade failed 42P07",
                        "e5 first-upgrade ok");
        assertThat(relations(step(walk, "c3", Pass.DOWNGRADE).after())).containsExactly("a", "left_over");
        assertThat(relations(step(walk, "c3", Pass.SECOND_UPGRADE).after())).containsExactly("a", "c", "left_over");
        assertThat(relations(step(walk, "d4", Pass.FIRST_UPGRADE).before())).containsExactly("a", "c");
        assertThat(step(walk, "e5", Pass.FIRST_UPGRADE).after())
                .isEqualTo(step(walk, "e5", Pass.FIRST_UPGRADE).before());
    }

    /** After many revisions without a fault, nobody reads the schema between the first run of a plain script and its downgrade. */
    @Test
    void followsAPlainUpgradeThatMakesSomethingElseTheSecondTime(PostgresServer server) {
        WalkRecord walk = walk(
                server,
                manyWithoutFault()
                        .revision("b2", TRIGGER, "DROP TRIGGER t ON a; DROP FUNCTION f")
                        .revision("c3", "CREATE TABLE c (); INSERT INTO a VALUES (1)", "DROP TABLE c")
                        .table("d4"));

        assertThat(relations(step(walk, "c3", Pass.FIRST_UPGRADE).after()))
                .contains("c")
                .doesNotContain("extra");
        assertThat(relations(step(walk, "c3", Pass.DOWNGRADE).after())).doesNotContain("c", "extra");
        assertThat(relations(step(walk, "c3", Pass.SECOND_UPGRADE).after())).contains("c", "extra");
        assertThat(relations(step(walk, "d4", Pass.FIRST_UPGRADE).before()))
                .contains("c")
                .doesNotContain("extra");
    }

    @Test
    void followsAnIncompleteDowngradeAfterManyWithoutFault(PostgresServer server) {
        WalkRecord walk = walk(
                server,
                manyWithoutFault()
                        .revision("b2", "CREATE TABLE b (); CREATE TABLE c ()", "DROP TABLE b")
                        .table("d4"));

        assertThat(words(walk))
                .containsSubsequence(
                        "b2 first-upgrade ok",
                        "b2 downgrade ok",
                        "b2 second-upgrade failed 42P07",
                        "d4 first-upgrade ok");
        assertThat(relations(step(walk, "b2", Pass.FIRST_UPGRADE).after())).contains("b", "c");
        assertThat(relations(step(walk, "b2", Pass.DOWNGRADE).after()))
                .contains("c")
                .doesNotContain("b");
        assertThat(relations(step(walk, "d4", Pass.FIRST_UPGRADE).before())).contains("b", "c");
    }

    @Test
    void followsAFailedDowngradeAfterManyWithoutFault(PostgresServer server) {
        WalkRecord walk = walk(
                server,
                manyWithoutFault()
                        .revision("b2", "CREATE TABLE b ()", "DROP TABLE nowhere")
                        .table("d4"));

        assertThat(words(walk))
                .containsSubsequence("b2 first-upgrade ok", "b2 downgrade failed 42P01", "d4 first-upgrade ok");
        assertThat(relations(step(walk, "b2", Pass.FIRST_UPGRADE).after())).contains("b");
        assertThat(relations(step(walk, "d4", Pass.DOWNGRADE).after()))
                .contains("b")
                .doesNotContain("d4");
    }

    private Histories manyWithoutFault() {
        for (int i = 0; i < MANY; i++) {
            histories.table("m" + i);
        }
        return histories;
    }

    @Test
    void followsAFailedUpgrade(PostgresServer server) {
        histories
                .revision("b2", "CREATE TABLE b (); SELECT nothing", "DROP TABLE b")
                .revision("c3", CHECK, "DROP TABLE z");

        assertThat(words(walk(server, histories)))
                .containsSubsequence(
                        "b2 first-upgrade failed 42703",
                        "c3 first-upgrade ok",
                        "c3 downgrade ok",
                        "c3 second-upgrade ok",
                        "c3 descent ok",
                        "a1 descent ok");
    }

    @Test
    void followsAnUpgradeThatStopsHalfWayOutsideATransaction(PostgresServer server) {
        histories
                .outsideTransaction("b2", "CREATE TABLE b (); SELECT nothing", "DROP TABLE b")
                .revision("c3", CHECK, "DROP TABLE z");

        assertThat(words(walk(server, histories)))
                .containsSubsequence("b2 first-upgrade failed 42703", "c3 first-upgrade ok", "a1 descent ok");
    }

    @Test
    void isReadAsItIs(PostgresServer server) {
        histories
                .revision("b2", "SELECT 1", "CREATE TABLE b ()")
                .revision("c3", "ALTER TABLE a RENAME TO c; ALTER TABLE c DROP id", "ALTER TABLE c RENAME TO a")
                .revision("d4", "DROP TABLE c", "CREATE TABLE c ()");

        WalkRecord walk = new Walker(server, WalkSettings.of("walk"), StepListener.NONE).walk(histories.build());

        StepRecord rename = step(walk, "c3", Pass.FIRST_UPGRADE);
        assertThat(relations(rename.after())).containsExactly("c");
        assertThat(identity(rename.after(), "c")).isEqualTo(identity(rename.before(), "a"));
        assertThat(relations(step(walk, "d4", Pass.FIRST_UPGRADE).after())).isEmpty();
    }

    private static ObjectIdentity identity(SchemaSnapshot schema, String table) {
        return schema.find(ObjectName.of(ObjectKind.TABLE, "public", table))
                .orElseThrow()
                .identity();
    }
}
