package dev.stepwell.walk;

import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks a long history as two flights of steps at the same time, each in databases of its own. What each revision does
 * is seen from the same state as in one flight. Where the two databases turn out to be in each other's way, or not to
 * fit together, nothing of it counts.
 */
final class SideBySide {

    /** Below, starting a second flight costs more than it saves. */
    static final int SHORTEST = 40;

    /** In percent. The upper flight is the shorter one, since it also has to come to its foot. */
    private static final int LOWER_SHARE = 53;

    /** The same where the upper flight goes all the way down as well. */
    private static final int LOWER_SHARE_OF_ASCENT = 57;

    private final History history;
    private final WalkSettings settings;
    private final Databases databases;
    private final StepListener listener;
    private final SchemaSnapshot nothing;
    private final int all;
    private final boolean onlySchemas;
    private final int border;

    /**
     * @param databases made for use by several threads
     * @param listener told of steps by one thread at a time
     * @param nothing an empty schema
     */
    SideBySide(
            History history,
            WalkSettings settings,
            Databases databases,
            StepListener listener,
            SchemaSnapshot nothing) {
        this.history = history;
        this.settings = settings;
        this.databases = databases;
        this.listener = listener;
        this.nothing = nothing;
        this.all = history.graph().upgradeOrder().size();
        this.onlySchemas = history.scripts().values().stream().allMatch(Leg::onlyDefine);
        this.border = all * (onlySchemas ? LOWER_SHARE : LOWER_SHARE_OF_ASCENT) / 100;
    }

    /** The steps in the order of a walk in one flight; empty when it must be done that way. */
    Optional<List<StepRecord>> walk() throws SQLException {
        try {
            return climb();
        } catch (Interference e) {
            return Optional.empty();
        }
    }

    private Optional<List<StepRecord>> climb() throws SQLException {
        Log lowerLog = new Log(listener);
        Log upperLog = new Log(listener);
        Log top = new Log(listener);
        Log bottom = new Log(StepListener.NONE);
        List<Climbed> climbed = AtOnce.run(
                List.of(
                        () -> descendAhead(climb(0, border, lowerLog), bottom),
                        () -> descend(climb(border, all, upperLog), top)),
                databases::keepToOne);
        Flight lower = climbed.get(0).flight();
        Flight upper = climbed.get(1).flight();
        if (!fit(lower, upper)) {
            return Optional.empty();
        }
        List<StepRecord> steps = new ArrayList<>(lowerLog.steps());
        steps.addAll(upperLog.steps());
        steps.addAll(top.steps());
        Descent down = Objects.requireNonNull(climbed.get(1).descent());
        if (isDown(down, lower, climbed.get(0).descent())) {
            bottom.steps().forEach(listener::taken);
            steps.addAll(bottom.steps());
        } else {
            steps.addAll(descend(lower, upper, down));
        }
        databases.requireRoom();
        return Optional.of(steps);
    }

    private Flight climb(int from, int to, Log log) throws SQLException {
        try {
            Flight flight = Flight.begin(history, settings, databases, log, from, to, nothing);
            flight.climb();
            return flight;
        } catch (NotRepeatable e) {
            throw new Interference();
        }
    }

    /** Down to where the lower flight ends, of whose rungs nothing is known yet. */
    private Climbed descend(Flight upper, Log log) throws SQLException {
        Descent descent = new Descent(log, upper::clean, upper.rungs(), upper.place());
        descent.descend(all, border);
        return new Climbed(upper, descent);
    }

    /**
     * The rest of the way down before anybody has come to it, in the database of the lower flight. Not where rows may tell one database
     * from another with the same schema, nor where a revision is known to leave something behind.
     */
    private Climbed descendAhead(Flight lower, Log log) throws SQLException {
        if (!onlySchemas || !lower.rungs().stream().allMatch(rung -> rung.down() == Way.EXACT)) {
            return new Climbed(lower, null);
        }
        databases.requireRoom();
        Descent descent = new Descent(log, lower::clean, lower.rungs(), lower.place());
        descent.descend(border, 0);
        return new Climbed(lower, descent);
    }

    /** Whether the way down from the top has led to where the rest of it began, and that to the very bottom. */
    private static boolean isDown(Descent top, Flight lower, @Nullable Descent ahead) {
        return ahead != null
                && top.isAt(lower.place().schema())
                && ahead.isAt(lower.rungs().get(0).before());
    }

    /** Whether both have seen the same: the flight below leads to where the one above began. */
    private boolean fit(Flight lower, Flight upper) {
        boolean alike = IntStream.range(0, border)
                .allMatch(i -> lower.rungs().get(i).up() == upper.rungs().get(i).up());
        return alike && lower.place().schema().equals(upper.foot());
    }

    /** From where the upper flight has come to: on in its database as far as that goes, then in two parts. */
    private List<StepRecord> descend(Flight lower, Flight upper, Descent top) throws SQLException {
        List<Rung> rungs = new ArrayList<>(lower.rungs());
        rungs.addAll(upper.rungs().subList(border, all));
        CleanStates clean = count -> count > border ? upper.clean(count) : lower.clean(count);
        Log onwards = new Log(listener);
        int from = top.onwards(onwards, clean, rungs).follow(border);
        List<StepRecord> steps = new ArrayList<>(onwards.steps());
        int cut = cut(rungs, from);
        Log upperLog = new Log(listener);
        Log lowerLog = new Log(listener);
        Descent above = new Descent(upperLog, clean, rungs, nothing);
        Descent below = new Descent(lowerLog, clean, rungs, nothing);
        AtOnce.run(List.of(part(above, from, cut), part(below, cut, 0)), databases::keepToOne);
        if (above.goesOn()) {
            below.leave();
            above.descend(cut, 0);
            steps.addAll(upperLog.steps());
        } else {
            steps.addAll(upperLog.steps());
            steps.addAll(lowerLog.steps());
        }
        return steps;
    }

    private static Callable<Descent> part(Descent descent, int from, int to) {
        return () -> {
            descent.descend(from, to);
            return descent;
        };
    }

    /** How many rungs are below the middle one of those that cannot be passed, where a descent begins anew. */
    private static int cut(List<Rung> rungs, int from) {
        List<Integer> impassable = IntStream.range(0, from)
                .filter(i -> rungs.get(i).up() && rungs.get(i).down() == Way.NONE)
                .boxed()
                .toList();
        return impassable.isEmpty() ? 0 : impassable.get(impassable.size() / 2);
    }

    /**
     * A flight and the descent from its top.
     *
     * @param descent where it stands; null where nobody has gone down
     */
    private record Climbed(Flight flight, @Nullable Descent descent) {}
}
