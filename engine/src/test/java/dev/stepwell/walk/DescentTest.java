package dev.stepwell.walk;

import static dev.stepwell.walk.Walks.relations;
import static dev.stepwell.walk.Walks.step;
import static dev.stepwell.walk.Walks.walk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.testing.RealPostgres;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way from head to base: where it stops, and where it goes on below a stop. */
@ExtendWith(RealPostgres.class)
class DescentTest {

    private static final int GAPS = 18;

    private final Histories histories = new Histories().revision("a1", "CREATE TABLE a (id int)", "DROP TABLE a");

    @Test
    void findsADowngradeThatFailsOnTheLongWayOnly(PostgresServer server) {
        histories
                .revision("b2", "CREATE TABLE b ()", "DROP TABLE b")
                .revision("c3", "CREATE VIEW v AS SELECT FROM b", "");

        assertThat(descent(walk(server, histories))).containsExactly("c3 descent ok", "b2 descent failed 2BP01");
    }

    @Test
    void endsAtAStopBelowWhichEveryDowngradeRestoresTheSchema(PostgresServer server) {
        histories.irreversible("b2", "CREATE TABLE b ()").revision("c3", "CREATE TABLE c ()", "DROP TABLE c");

        assertThat(descent(walk(server, histories))).containsExactly("c3 descent ok", "b2 descent skipped");
    }

    @Test
    void goesOnBelowAStopAboveARevisionThatLeavesSomethingBehind(PostgresServer server) {
        histories
                .revision("b2", "CREATE TABLE b ()", "DROP TABLE b; CREATE TABLE left_by_b ()")
                .revision("c3", "CREATE TABLE c ()", "DROP TABLE c")
                .irreversible("d4", "CREATE TABLE d ()");

        WalkRecord walk = walk(server, histories);

        assertThat(descent(walk)).containsExactly("d4 descent skipped", "b2 descent ok", "a1 descent ok");
        assertThat(relations(step(walk, "b2", Pass.DESCENT).before())).containsExactly("a", "b");
        assertThat(relations(step(walk, "a1", Pass.DESCENT).after())).containsExactly("left_by_b");
    }

    @Test
    void tellsWhichOfTheDowngradesReadTogetherWentWrong(PostgresServer server) {
        WalkRecord walk = walk(server, remembering("CREATE TABLE surprise ()"));

        assertThat(descent(walk)).containsExactly("d4 descent ok", "c3 descent ok", "b2 descent ok", "a1 descent ok");
        assertThat(relations(step(walk, "c3", Pass.DESCENT).after())).containsExactly("a", "b");
        assertThat(relations(step(walk, "b2", Pass.DESCENT).after())).containsExactly("a", "surprise");
    }

    @Test
    void tellsWhichOfTheDowngradesReadTogetherFailed(PostgresServer server) {
        WalkRecord walk = walk(server, remembering("DROP TABLE nothing"));

        assertThat(descent(walk)).containsExactly("d4 descent ok", "c3 descent ok", "b2 descent failed 42P01");
    }

    /** The downgrade of b2 does something else once that of c3 has run, which leaves a row. */
    private Histories remembering(String something) {
        return histories
                .revision(
                        "b2",
                        "CREATE TABLE b (); DELETE FROM a",
                        "DO $$ BEGIN IF EXISTS (SELECT FROM a) THEN " + something + "; END IF; END $$; DROP TABLE b")
                .revision("c3", "CREATE TABLE c ()", "DROP TABLE c; INSERT INTO a VALUES (1)")
                .table("d4");
    }

    /** More stops than clean states that are kept: some have to be made again from one below. */
    @Test
    void goesOnFromTheRightStateWhereverItStops(PostgresServer server) {
        Histories many = new Histories();
        for (int i = 0; i < GAPS; i++) {
            many.revision(
                    "r" + i, "CREATE TABLE r" + i + " ()", "DROP TABLE r" + i + "; CREATE TABLE left" + i + " ()");
            many.irreversible("i" + i, "CREATE TABLE i" + i + " ()");
        }

        WalkRecord walk = walk(server, many);

        for (int i = 0; i < GAPS; i++) {
            assertThat(relations(step(walk, "r" + i, Pass.DESCENT).before()))
                    .containsExactlyInAnyOrderElementsOf(tables(i));
        }
    }

    /** Those of all revisions below {@code r<top>}, and its own. */
    private static List<String> tables(int top) {
        List<String> tables = IntStream.range(0, top)
                .boxed()
                .flatMap(i -> List.of("r" + i, "i" + i).stream())
                .collect(Collectors.toList());
        tables.add("r" + top);
        return tables;
    }

    private static List<String> descent(WalkRecord walk) {
        return Walks.words(walk).stream()
                .filter(words -> words.contains(" descent "))
                .toList();
    }
}
