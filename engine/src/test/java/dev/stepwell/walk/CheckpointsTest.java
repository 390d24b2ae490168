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

@ExtendWith(RealPostgres.class)
class CheckpointsTest {

    private static final int GAPS = 18;

    /** Every other revision has no way back; in between the descent goes on from the state that it would have found. */
    @Test
    void leadTheDescentPastMoreGapsThanAreKept(PostgresServer server) {
        Histories histories = new Histories();
        for (int i = 0; i < GAPS; i++) {
            histories.revision("r" + i, "CREATE TABLE r" + i + " ()", "DROP TABLE r" + i);
            histories.irreversible("i" + i, "CREATE TABLE i" + i + " ()");
        }

        WalkRecord walk = walk(server, histories);

        for (int i = 0; i < GAPS; i++) {
            StepRecord down = step(walk, "r" + i, Pass.DESCENT);
            assertThat(down.isOk()).isTrue();
            assertThat(relations(down.before())).containsExactlyInAnyOrderElementsOf(tables(i));
        }
    }

    /** All tables of the revisions below {@code r<top>}, and its own. */
    private static List<String> tables(int top) {
        List<String> below = IntStream.range(0, top)
                .boxed()
                .flatMap(i -> List.of("r" + i, "i" + i).stream())
                .collect(Collectors.toList());
        below.add("r" + top);
        return below;
    }
}
