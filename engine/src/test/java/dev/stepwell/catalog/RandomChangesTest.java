package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testing.PostgresVersions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of schemas put together at random from a fixed seed: several cases of {@code ddl-cases.txt}, each in a schema of
 * its own, some of them changed in the one schema and others in the other. {@code -Dstepwell.test.pairs} says how many.
 */
@ExtendWith(PostgresVersions.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomChangesTest {

    private static final String VERSION = "17";
    private static final int CASES = 6;

    private final DdlLab lab;
    private final Connection connection;
    private final List<DdlCase> cases;

    RandomChangesTest(PostgresVersions servers) throws SQLException, IOException {
        DdlGaps gaps = DdlGaps.read();
        cases = DdlCase.all().stream()
                .filter(ddl ->
                        ddl.isIn(Integer.parseInt(VERSION)) && gaps.of(ddl).isEmpty() && !gaps.isBeyond(ddl))
                .toList();
        lab = new DdlLab(servers.server(VERSION));
        connection = lab.connection();
    }

    @AfterAll
    void closesTheDatabase() throws SQLException {
        lab.close();
    }

    static Stream<Integer> seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("stepwell.test.pairs", 40))
                .boxed();
    }

    /** One case in a schema of its own. */
    private record Placed(DdlCase ddl, String schema) {

        String script(String part) {
            return part.replaceAll("\\bpublic\\b(?! key)", schema);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leadsThereAndBackExactly(int seed) throws SQLException {
        Random random = new Random(seed);
        try {
            List<Placed> placed = placed(random);
            List<Placed> first =
                    placed.stream().filter(each -> random.nextInt(3) == 0).toList();
            for (Placed each : first) {
                execute(each, each.ddl().change());
            }
            SchemaSnapshot one = lab.read();
            for (Placed each : placed) {
                if (!first.contains(each)) {
                    execute(each, each.ddl().change());
                }
            }
            SchemaSnapshot other = lab.read();
            GeneratedChange back = GeneratedChange.run(lab, other, one, "");
            assertThat(back.problems()).as(placed.toString()).isEmpty();
            assertThat(back.gaps()).as(placed.toString()).isEmpty();
        } finally {
            connection.rollback();
        }
    }

    /** Cases that get along with each other, which some names of the whole database prevent. */
    private List<Placed> placed(Random random) throws SQLException {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            Placed one = new Placed(cases.get(random.nextInt(cases.size())), "s" + i);
            if (execute("CREATE SCHEMA " + one.schema())
                    && execute(one, one.ddl().setup())) {
                placed.add(one);
            }
        }
        return placed;
    }

    private boolean execute(Placed one, String script) throws SQLException {
        return execute("SELECT set_config('search_path', '" + one.schema() + "', true); " + one.script(script));
    }

    /** Runs a script, or leaves everything as it was. */
    private boolean execute(String script) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
            return true;
        } catch (SQLException e) {
            connection.rollback(savepoint);
            return false;
        } finally {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT set_config('search_path', '', true)");
            }
        }
    }
}
