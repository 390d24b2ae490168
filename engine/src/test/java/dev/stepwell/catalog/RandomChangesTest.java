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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of schemas put together at random from a fixed seed: several cases of {@code ddl-cases.txt}, each in a schema of
 * its own, some of them changed in the one schema and others in the other. {@code -Dstepwell.test.pairs} says how many on each
 * version of PostgreSQL; without it, most are made on one.
 */
@ExtendWith(PostgresVersions.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomChangesTest {

    private static final String USUAL = "17";
    private static final int PAIRS = 40;
    private static final int PAIRS_ELSEWHERE = 24;
    private static final int CASES = 6;

    private final PostgresVersions servers;
    private final DdlGaps gaps = DdlGaps.read();
    private final Map<String, Bench> benches = new HashMap<>();

    RandomChangesTest(PostgresVersions servers) throws IOException {
        this.servers = servers;
    }

    @AfterAll
    void closesTheDatabases() throws SQLException {
        for (Bench bench : benches.values()) {
            bench.lab().close();
        }
    }

    static Stream<Arguments> seeds() {
        return PostgresVersions.majors().stream().flatMap(major -> {
            int usual = major.equals(USUAL) ? PAIRS : PAIRS_ELSEWHERE;
            return IntStream.rangeClosed(1, Integer.getInteger("stepwell.test.pairs", usual))
                    .mapToObj(seed -> Arguments.of(major, seed));
        });
    }

    /** One case in a schema of its own. */
    private record Placed(DdlCase ddl, String schema) {

        String script(String part) {
            return part.replaceAll("\\bpublic\\b(?! key)", schema);
        }
    }

    @ParameterizedTest(name = "PostgreSQL {0}, pair {1}")
    @MethodSource("seeds")
    void leadsThereAndBackExactly(String major, int seed) throws SQLException, IOException {
        Bench bench = bench(major);
        Random random = new Random(seed);
        try {
            List<Placed> placed = bench.placed(random);
            List<Placed> first =
                    placed.stream().filter(each -> random.nextInt(3) == 0).toList();
            for (Placed each : first) {
                bench.execute(each, each.ddl().change());
            }
            SchemaSnapshot one = bench.lab().read();
            for (Placed each : placed) {
                if (!first.contains(each)) {
                    bench.execute(each, each.ddl().change());
                }
            }
            SchemaSnapshot other = bench.lab().read();
            GeneratedChange back = GeneratedChange.run(bench.lab(), other, one, "");
            assertThat(back.problems()).as(placed.toString()).isEmpty();
            assertThat(back.gaps()).as(placed.toString()).isEmpty();
        } finally {
            bench.connection().rollback();
        }
    }

    private Bench bench(String major) throws SQLException, IOException {
        Bench known = benches.get(major);
        if (known != null) {
            return known;
        }
        List<DdlCase> cases = DdlCase.all().stream()
                .filter(ddl -> ddl.isIn(Integer.parseInt(major)) && gaps.of(ddl).isEmpty() && !gaps.isBeyond(ddl))
                .toList();
        DdlLab lab = new DdlLab(servers.server(major));
        Bench bench = new Bench(lab, lab.connection(), cases);
        benches.put(major, bench);
        return bench;
    }

    /** A database of one version, and the cases that this version has. */
    private record Bench(DdlLab lab, Connection connection, List<DdlCase> cases) {

        /** Cases that get along with each other, which some names of the whole database prevent. */
        List<Placed> placed(Random random) throws SQLException {
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

        boolean execute(Placed one, String script) throws SQLException {
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
}
