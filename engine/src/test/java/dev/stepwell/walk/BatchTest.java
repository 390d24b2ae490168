package dev.stepwell.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import dev.stepwell.script.RevisionScript;
import dev.stepwell.testing.RealPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RealPostgres.class)
class BatchTest {

    private static final SchemaSnapshot NOTHING = SchemaSnapshot.of(170_000, List.of());

    /** So many have to restore the schema before revisions are taken together. */
    private static final int TRUSTED = 8;

    @Test
    void tellsTheSchemaAfterEachOfSeveralRevisions(PostgresServer server) throws SQLException {
        Histories histories = users().table("orders")
                .revision("nick", "ALTER TABLE users ADD nick text", "ALTER TABLE users DROP nick")
                .revision("mood", "CREATE TYPE mood AS ENUM ('good')", "DROP TYPE mood");

        List<RoundTrip> trips = take(server, histories).orElseThrow();

        assertThat(trips).extracting(trip -> has(trip.before(), "orders")).containsExactly(false, true, true);
        assertThat(trips).extracting(trip -> has(trip.after(), "orders")).containsExactly(true, true, true);
        assertThat(trips).extracting(trip -> hasNick(trip.after())).containsExactly(false, true, true);
        assertThat(trips)
                .extracting(trip -> trip.after()
                        .find(ObjectName.of(ObjectKind.ENUM, "public", "mood"))
                        .isPresent())
                .containsExactly(false, false, true);
    }

    @Test
    void isGivenUpWhereOneLeavesSomething(PostgresServer server) throws SQLException {
        Histories histories = users().table("orders")
                .revision("left", "CREATE TABLE left_behind ()", "COMMENT ON TABLE left_behind IS 'left'");

        assertThat(take(server, histories)).isEmpty();
    }

    @Test
    void isGivenUpWhereOnePutsRightWhatAnotherLeaves(PostgresServer server) throws SQLException {
        Histories histories = users().revision(
                        "left", "CREATE TABLE left_behind ()", "COMMENT ON TABLE left_behind IS 'left'")
                .revision(
                        "tidy", "CREATE TABLE orders ()", "DROP TABLE orders, left_behind; CREATE TABLE left_behind ()")
                .revision("other", "COMMENT ON TABLE left_behind IS 'right'", "DROP TABLE left_behind");

        assertThat(take(server, histories)).isEmpty();
    }

    @Test
    void isGivenUpWhereTwoChangeOneObject(PostgresServer server) throws SQLException {
        Histories histories = users().revision("nick", "ALTER TABLE users ADD nick text", "ALTER TABLE users DROP nick")
                .revision("mail", "ALTER TABLE users ADD mail text", "ALTER TABLE users DROP mail");

        assertThat(take(server, histories)).isEmpty();
    }

    @Test
    void isGivenUpWhereOneChangesTheTextOfWhatAnotherChanges(PostgresServer server) throws SQLException {
        Histories histories = users().revision(
                        "mail", "ALTER TABLE users RENAME name TO mail", "ALTER TABLE users RENAME mail TO name")
                .revision("noted", "COMMENT ON VIEW names IS 'all of them'", "COMMENT ON VIEW names IS NULL");

        assertThat(take(server, histories)).isEmpty();
    }

    @Test
    void isGivenUpWhereOneChangesTheChildThatAnotherChanges(PostgresServer server) throws SQLException {
        Histories histories = users().revision(
                        "noted", "COMMENT ON TABLE admins IS 'few'", "COMMENT ON TABLE admins IS NULL")
                .revision("nick", "ALTER TABLE users ADD nick text", "ALTER TABLE users DROP nick");

        assertThat(take(server, histories)).isEmpty();
    }

    @Test
    void isGivenUpWhereOneFails(PostgresServer server) throws SQLException {
        assertThat(take(server, users().table("orders").revision("bad", "DROP TABLE nowhere", "DROP TABLE nowhere")))
                .isEmpty();
        assertThat(take(server, users().table("orders").revision("bad", "CREATE TABLE bad ()", "DROP TABLE nowhere")))
                .isEmpty();
    }

    @Test
    void isOfRevisionsThatSpeakOfDifferentThings() {
        Histories histories = new Histories()
                .table("a")
                .table("b")
                .revision("c", "CREATE VIEW c AS SELECT * FROM a", "DROP VIEW c")
                .table("d");

        assertThat(Batch.unrelated(scripts(histories.build()))).hasSize(2);
    }

    @Test
    void hasAnEnd() {
        Histories histories = new Histories();
        for (int i = 0; i < 2 * Batch.MOST; i++) {
            histories.table("t" + i);
        }

        assertThat(Batch.unrelated(scripts(histories.build()))).hasSize(Batch.MOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void makesNoDifferenceToWhatAWalkRecords(int seed, PostgresServer server) {
        History history = any(new Random(seed));

        WalkRecord each = walk(server, history, Reading.WHOLE);

        for (WalkRecord batched :
                List.of(walk(server, history, Reading.BOTH), walk(server, history, Reading.CHANGES))) {
            assertThat(Walks.words(batched)).isEqualTo(Walks.words(each));
            assertThat(schemas(batched)).isEqualTo(schemas(each));
        }
    }

    private static List<List<SchemaSnapshot>> schemas(WalkRecord walk) {
        return walk.steps().stream()
                .map(step -> List.of(step.before(), step.after()))
                .toList();
    }

    private static WalkRecord walk(PostgresServer server, History history, Reading reading) {
        WalkSettings settings = new WalkSettings("walk", WalkSettings.DEFAULT_TIMEOUT, Set.of(), reading);
        return new Walker(server, settings, StepListener.NONE).walk(history);
    }

    /** After a trusted beginning, sound revisions about few tables and, now and then, one that is not. */
    private static History any(Random random) {
        Histories histories = users();
        for (int i = 0; i < TRUSTED; i++) {
            histories.table("t" + i);
        }
        for (int i = 0; i < 2 * Batch.MOST; i++) {
            String id = "r" + i;
            String table = "t" + random.nextInt(TRUSTED);
            switch (random.nextInt(9)) {
                case 0 -> histories.table(id);
                case 1 ->
                    histories.revision(
                            id,
                            "ALTER TABLE users RENAME name TO " + id,
                            "ALTER TABLE users RENAME " + id + " TO name");
                case 2 ->
                    histories.revision(id, "COMMENT ON VIEW names IS '" + id + "'", "COMMENT ON VIEW names IS NULL");
                case 3 ->
                    histories.revision(
                            id, "CREATE VIEW " + id + " AS SELECT count(*) FROM " + table, "DROP VIEW " + id);
                case 4 -> histories.revision(id, "CREATE TABLE " + id + " ()", "COMMENT ON TABLE users IS 'left'");
                case 5 ->
                    histories.revision(id, "ALTER TABLE admins ADD " + id + " int", "ALTER TABLE admins DROP " + id);
                default ->
                    histories.revision(
                            id, "ALTER TABLE " + table + " ADD " + id + " int", "ALTER TABLE " + table + " DROP " + id);
            }
        }
        return histories.build();
    }

    private static Histories users() {
        return new Histories()
                .revision(
                        "users",
                        "CREATE TABLE users (name text); CREATE VIEW names AS SELECT name FROM users;"
                                + " CREATE TABLE admins () INHERITS (users)",
                        "DROP TABLE users CASCADE");
    }

    /** Takes all but the first together, above it. */
    private static Optional<List<RoundTrip>> take(PostgresServer server, Histories histories) throws SQLException {
        History history = histories.build();
        WalkSettings settings = new WalkSettings("batch", WalkSettings.DEFAULT_TIMEOUT, Set.of(), Reading.BOTH);
        try (Databases databases = new Databases(server, settings, history, false)) {
            WorkingDatabase database = databases.atBase(Reading.BOTH);
            SchemaSnapshot empty = database.read(NOTHING);
            List<RevisionScript> all = scripts(history);
            Leg first = Leg.up(all.get(0));
            assertThat(database.run(first.script(), first.step()).succeeded()).isTrue();
            return new Batch(database, all.subList(1, all.size()), database.read(empty)).take();
        }
    }

    private static List<RevisionScript> scripts(History history) {
        return List.copyOf(history.scripts().values());
    }

    private static boolean has(SchemaSnapshot schema, String table) {
        return schema.find(ObjectName.of(ObjectKind.TABLE, "public", table)).isPresent();
    }

    private static boolean hasNick(SchemaSnapshot schema) {
        return schema.find(ObjectName.of(ObjectKind.TABLE, "public", "users").child(ObjectKind.COLUMN, "nick"))
                .isPresent();
    }
}
