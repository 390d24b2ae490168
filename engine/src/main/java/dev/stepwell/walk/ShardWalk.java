package dev.stepwell.walk;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Walks the range of one shard: an upgrade to its first revision, then each of its revisions up, down and up, then the way down. Seen
 * from above, the way down of a whole walk enters a lower range on a clean schema, if every downgrade above restores it. So a shard
 * goes down to the foot of its range, and on through the ranges below until it comes to a foot on a clean schema.
 */
final class ShardWalk {

    private final History history;
    private final WalkSettings settings;
    private final Databases databases;
    private final Log log;
    private final SchemaSnapshot nothing;
    private final Stretch stretch;

    ShardWalk(
            History history,
            WalkSettings settings,
            Databases databases,
            Log log,
            SchemaSnapshot nothing,
            Stretch stretch) {
        this.history = history;
        this.settings = settings;
        this.databases = databases;
        this.log = log;
        this.nothing = nothing;
        this.stretch = stretch;
    }

    /** What was walked; a way down that was not begun has left everything below it. */
    Stretch walk() throws SQLException {
        int all = history.scripts().size();
        int top = stretch.shard().to(all);
        Flight flight = Flight.begin(history, settings.judging(judged()), databases, log, 0, top, nothing);
        try {
            flight.climb();
            Descent descent = new Descent(log, flight::clean, flight.rungs(), flight.place());
            return stretch.descendedTo(descent.land(top, feet(all), nothing));
        } catch (NotRepeatable e) {
            flight.giveUp(e, log);
            return stretch;
        }
    }

    /** The last one takes merges from both sides, and must know what they do in the order of an upgrade. */
    private Set<RevisionId> judged() {
        Set<RevisionId> judged = new HashSet<>(stretch.revisions());
        if (stretch.isLast()) {
            BranchPairs.of(history.graph()).forEach(pair -> pair.merge().ifPresent(judged::add));
        }
        return judged;
    }

    /** Where this range ends and those below it, as numbers of revisions that are left. */
    private List<Integer> feet(int all) {
        int of = stretch.shard().of();
        return IntStream.iterate(stretch.shard().number(), number -> number > 0, number -> number - 1)
                .map(number -> new Shard(number, of).from(all))
                .boxed()
                .toList();
    }
}
