package dev.stepwell.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.testing.RealPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history walked as two flights at the same time gives the record of a walk in one. */
@ExtendWith(RealPostgres.class)
class SideBySideTest {

    private static final int LENGTH = 14;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void givesTheRecordOfAWalkInOneFlight(int seed, PostgresServer server) {
        requireSameRecord(server, any(new Random(seed)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void givesTheRecordOfAWalkInOneFlightWhereOnlyTheUpperHalfMayBeFaulty(int kind, PostgresServer server) {
        Histories histories = tables("a", 8);
        add(histories, "r", kind);

        requireSameRecord(server, tables(histories, "b", 5));
    }

    @Test
    void seesThatRowsOfTheUpperHalfAreInTheWayOfTheDescentThroughTheLower(PostgresServer server) {
        Histories histories = tables(nullable("CREATE TABLE kept (c int NOT NULL)"), "a", 6)
                .revision("row", "INSERT INTO kept VALUES (NULL)", "SELECT 1");

        requireFailingDescent(server, tables(histories, "b", 4), "23502");
    }

    @Test
    void seesThatRowsOfTheUpperHalfAreInTheWayOfADowngradeOutsideATransaction(PostgresServer server) {
        Histories histories = new Histories()
                .revision("made", "CREATE TABLE kept (c int); CREATE UNIQUE INDEX one ON kept (c)", "DROP TABLE kept")
                .outsideTransaction(
                        "loosened", "DROP INDEX CONCURRENTLY one", "CREATE UNIQUE INDEX CONCURRENTLY one ON kept (c)");
        tables(histories, "a", 7).revision("rows", "INSERT INTO kept VALUES (1), (1)", "SELECT 1");

        requireFailingDescent(server, tables(histories, "b", 4), "23505");
    }

    @Test
    void seesThatTheUpperHalfHasLostRowsOfTheLowerThatTheDescentNeeds(PostgresServer server) {
        Histories histories = tables(nullable("CREATE TABLE kept AS SELECT 1 AS c"), "a", 6)
                .revision("lost", "ALTER TABLE kept DROP COLUMN c", "ALTER TABLE kept ADD COLUMN c int");

        requireFailingDescent(server, tables(histories, "b", 4), "23502");
    }

    @Test
    void seesThatTheUpperHalfHasMovedASequenceThatTheDescentNeeds(PostgresServer server) {
        Histories histories = new Histories()
                .revision("made", "CREATE SEQUENCE kept MINVALUE 10", "DROP SEQUENCE kept")
                .revision(
                        "loosened",
                        "ALTER SEQUENCE kept MINVALUE 1 START 1",
                        "ALTER SEQUENCE kept MINVALUE 10 START 10");
        tables(histories, "a", 7).revision("anew", "DROP SEQUENCE kept", "CREATE SEQUENCE kept");

        requireFailingDescent(server, tables(histories, "b", 4), "22023");
    }

    @Test
    void isGivenUpForAHistoryThatMakesRoles(PostgresServer server) {
        Histories histories = tables("a", 5).revision("role", "CREATE ROLE side_by_side", "DROP ROLE side_by_side");

        requireSameRecord(server, tables(histories, "b", 5));
    }

    @Test
    void isGivenUpForAHistoryThatDoesNotRunTwice(PostgresServer server) {
        Histories histories = tables("a", 5).revision("once", takesAnOid(), "SELECT 1");

        WalkRecord walk = walk(server, tables(histories, "b", 5), 2);

        assertThat(Walks.step(walk, "b4", Pass.FIRST_UPGRADE).isOk()).isTrue();
        assertThat(walk.steps())
                .filteredOn(step -> step.pass() == Pass.FIRST_UPGRADE)
                .hasSize(11);
    }

    @Test
    void tellsTheListenerOneStepAtATime(PostgresServer server) {
        int[] inside = {0};
        List<StepRecord> told = new ArrayList<>();
        StepListener listener = step -> {
            assertThat(++inside[0]).isEqualTo(1);
            told.add(step);
            inside[0]--;
        };

        WalkRecord walk = new Walker(server, settings(Reading.BOTH), listener, 0, 2)
                .walk(tables("a", 12).build());

        assertThat(walk.steps()).hasSize(48);
        assertThat(told).containsExactlyInAnyOrderElementsOf(walk.steps());
    }

    /** Makes a table, and takes a constraint from it that cannot come back over a null. */
    private static Histories nullable(String create) {
        return new Histories()
                .revision("made", create, "DROP TABLE kept")
                .revision("strict", "ALTER TABLE kept ALTER c SET NOT NULL", "ALTER TABLE kept ALTER c DROP NOT NULL")
                .revision(
                        "loosened", "ALTER TABLE kept ALTER c DROP NOT NULL", "ALTER TABLE kept ALTER c SET NOT NULL");
    }

    private static void requireFailingDescent(PostgresServer server, Histories histories, String state) {
        requireSameRecord(server, histories);
        assertThat(Walks.step(walk(server, histories, 2, Reading.CHANGES), "loosened", Pass.DESCENT)
                        .error())
                .hasValueSatisfying(error -> assertThat(error.sqlState()).isEqualTo(state));
    }

    /** Makes a table whose name is another one in each database. */
    private static String takesAnOid() {
        return "DO $$ BEGIN EXECUTE format('CREATE TABLE %I ()', 'of_' || current_database()); END $$";
    }

    private static Histories tables(String prefix, int count) {
        return tables(new Histories(), prefix, count);
    }

    private static Histories tables(Histories histories, String prefix, int count) {
        for (int i = 0; i < count; i++) {
            histories.table(prefix + i);
        }
        return histories;
    }

    private static Histories any(Random random) {
        Histories histories = new Histories();
        for (int i = 0; i < LENGTH; i++) {
            add(histories, "r" + i, random.nextInt(9));
        }
        return histories;
    }

    private static void add(Histories histories, String id, int kind) {
        String create = "CREATE TABLE " + id + " (a int, b int)";
        String drop = "DROP TABLE " + id;
        switch (kind) {
            case 0 -> histories.revision(id, create, drop + "; CREATE TABLE left_by_" + id + " ()");
            case 1 -> histories.revision(id, create, "SELECT 1");
            case 2 -> histories.revision(id, create, "DROP TABLE nowhere");
            case 3 -> histories.revision(id, create + "; SELECT nothing", drop);
            case 4 -> histories.irreversible(id, create);
            case 5 -> histories.outsideTransaction(id, create, drop + "; DROP TABLE nowhere");
            case 6 -> histories.revision(id, create, drop + "; CREATE TYPE " + id + " AS ENUM ('left')");
            default -> histories.revision(id, create, drop);
        }
    }

    private static void requireSameRecord(PostgresServer server, Histories histories) {
        WalkRecord alone = walk(server, histories, Integer.MAX_VALUE);
        WalkRecord sideBySide = walk(server, histories, 2);
        WalkRecord asUsersWalk = walk(server, histories, 2, Reading.CHANGES);

        for (WalkRecord other : List.of(sideBySide, asUsersWalk)) {
            assertThat(Walks.words(other)).isEqualTo(Walks.words(alone));
            assertThat(schemas(other)).isEqualTo(schemas(alone));
            assertThat(restorations(other)).isEqualTo(restorations(alone));
        }
    }

    private static List<Object> schemas(WalkRecord walk) {
        return walk.steps().stream()
                .<Object>map(step -> List.of(step.before(), step.after()))
                .toList();
    }

    private static List<Object> restorations(WalkRecord walk) {
        return walk.steps().stream().<Object>map(walk::restoration).toList();
    }

    private static WalkRecord walk(PostgresServer server, Histories histories, int shortest) {
        return walk(server, histories, shortest, Reading.BOTH);
    }

    private static WalkRecord walk(PostgresServer server, Histories histories, int shortest, Reading reading) {
        return new Walker(server, settings(reading), StepListener.NONE, 0, shortest).walk(histories.build());
    }

    private static WalkSettings settings(Reading reading) {
        return new WalkSettings("walk", WalkSettings.DEFAULT_TIMEOUT, Set.of(), reading);
    }
}
