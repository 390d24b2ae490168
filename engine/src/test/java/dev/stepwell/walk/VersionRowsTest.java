package dev.stepwell.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.RoleWatch;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.testing.RealPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After every step the version table holds the tips of what is applied, and nothing else. */
@ExtendWith(RealPostgres.class)
class VersionRowsTest {

    /** Where everything is read after every step, it is told before the next one is taken. */
    private static final WalkSettings SETTINGS =
            new WalkSettings("rows", WalkSettings.DEFAULT_TIMEOUT, Set.of(), Reading.WHOLE);

    private final Histories histories = new Histories().table("a");

    @Test
    void areRightInADiamond(PostgresServer server) {
        check(server, histories.table("b1").on("a").table("b2").on("b1", "b2").table("m"));
    }

    @Test
    void areRightInACrissCross(PostgresServer server) {
        check(
                server,
                histories
                        .table("b1")
                        .on("a")
                        .table("b2")
                        .on("b1", "b2")
                        .table("m1")
                        .on("b2", "b1")
                        .table("m2")
                        .on("m1", "m2")
                        .table("t"));
    }

    @Test
    void areRightInAMergeOfMerges(PostgresServer server) {
        check(
                server,
                histories
                        .table("b1")
                        .on("a")
                        .table("b2")
                        .on("a")
                        .table("b3")
                        .on("a")
                        .table("b4")
                        .on("b1", "b2")
                        .table("m1")
                        .on("b3", "b4")
                        .table("m2")
                        .on("m1", "m2")
                        .table("t"));
    }

    @Test
    void areRightInAMergeOfThreeWithARedundantParent(PostgresServer server) {
        check(
                server,
                histories
                        .table("b1")
                        .on("a")
                        .table("b2")
                        .on("a")
                        .table("b3")
                        .on("a", "b1", "b2", "b3")
                        .table("m"));
    }

    @Test
    void areRightWhereHeadsDependOnAncestorsOfEachOther(PostgresServer server) {
        check(
                server,
                histories
                        .table("a2")
                        .on()
                        .table("b")
                        .table("b2")
                        .on("a2")
                        .dependingOn("b")
                        .table("a3")
                        .on("b2")
                        .dependingOn("a")
                        .table("b3"));
    }

    @Test
    void areRightWhereABranchDependsOnAnother(PostgresServer server) {
        check(
                server,
                histories
                        .table("b1")
                        .on("a")
                        .dependingOn("b1")
                        .table("b2")
                        .on("b1", "b2")
                        .table("m"));
    }

    @Test
    void areRightInSeveralBasesWithLinesOfTheirOwn(PostgresServer server) {
        check(server, histories.table("a2").on().table("b").table("b2").on().table("c"));
    }

    private static void check(PostgresServer server, Histories histories) {
        History history = histories.build();
        Rows rows = new Rows(server, history.graph());
        WalkRecord walk = new Walker(rows, SETTINGS, rows).walk(history);
        assertThat(walk.steps()).allMatch(StepRecord::isOk);
        assertThat(walk.branches().runs()).allMatch(run -> run.schema().isPresent());
        assertThat(rows.seen).isEqualTo(rows.expected);
    }

    /** Looks into the database that was made last after each step. */
    private static final class Rows implements PostgresServer, StepListener {

        private final PostgresServer real;
        private final RevisionGraph graph;
        private final List<String> seen = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();
        private final Set<RevisionId> applied = new HashSet<>();
        private final List<ScratchDatabase> made = new ArrayList<>();

        private Rows(PostgresServer real, RevisionGraph graph) {
            this.real = real;
            this.graph = graph;
        }

        @Override
        public void taken(StepRecord step) {
            if (step.direction() == Direction.UPGRADE) {
                applied.add(step.revision());
            } else {
                applied.remove(step.revision());
            }
            String where = step.revision() + " " + step.pass().word() + ": ";
            seen.add(where + rows(made.get(made.size() - 1)));
            expected.add(where + tips());
        }

        private Set<String> tips() {
            Set<RevisionId> tips = new HashSet<>(applied);
            applied.forEach(id -> tips.removeAll(graph.ancestors(id)));
            Set<String> names = new TreeSet<>();
            tips.forEach(id -> names.add(id.value()));
            return names;
        }

        private static Set<String> rows(ScratchDatabase database) {
            Set<String> names = new TreeSet<>();
            try (Connection connection = database.connect(ConnectionPurpose.READING);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM stepwell_version")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return names;
        }

        @Override
        public ScratchDatabase create(String suite) {
            return remember(real.create(suite));
        }

        @Override
        public ScratchDatabase copy(ScratchDatabase source, String suite) {
            ScratchDatabase copy = remember(real.copy(source, suite));
            for (String row : rows(source)) {
                RevisionId id = RevisionId.of(row);
                applied.add(id);
                applied.addAll(graph.ancestors(id));
            }
            return copy;
        }

        private ScratchDatabase remember(ScratchDatabase database) {
            made.add(database);
            applied.clear();
            return database;
        }

        @Override
        public String description() {
            return real.description();
        }

        @Override
        public int version() {
            return real.version();
        }

        @Override
        public RoleWatch watchRoles() {
            return real.watchRoles();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
