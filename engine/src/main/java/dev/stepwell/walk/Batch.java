package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Mentions;
import dev.stepwell.script.RevisionScript;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Neighbouring revisions that have nothing to do with one another, all taken up, down and up again, and read twice: at the foot and
 * at the top. No object is touched by two of them, so that what is wrong with an object at the foot was done by the one that touched
 * it, no other can have put it right, and the schemas in between follow from those at both ends. Where that turns out not to be so,
 * or anything fails, nothing of it counts.
 */
final class Batch {

    /** Those that go wrong are tried one by one, and more than this many have to go well before there is another batch. */
    static final int MOST = 8;

    private final WorkingDatabase database;
    private final List<RevisionScript> scripts;
    private final SchemaSnapshot before;
    private final Map<Long, Set<RevisionId>> touched = new HashMap<>();

    /**
     * @param database where none of them is taken
     * @param scripts at least two
     * @param before the schema there
     */
    Batch(WorkingDatabase database, List<RevisionScript> scripts, SchemaSnapshot before) {
        this.database = database;
        this.scripts = scripts;
        this.before = before;
    }

    /**
     * Those at the beginning that seem to fit together.
     *
     * @param scripts revisions that only define objects, in order
     */
    static List<RevisionScript> unrelated(List<RevisionScript> scripts) {
        Mentions all = Mentions.NOTHING;
        int count = 0;
        while (count < Math.min(scripts.size(), MOST)) {
            Mentions next = Mentions.of(scripts.get(count));
            if (next.meets(all)) {
                break;
            }
            all = all.and(next);
            count++;
        }
        return scripts.subList(0, count);
    }

    /** How each revision went; empty when they have to be tried one by one, from wherever the database is then. */
    Optional<List<RoundTrip>> take() throws SQLException {
        Optional<List<Execution>> ups = database.runEachUnread(upgrades()).filter(Batch::areKnown);
        Optional<List<Execution>> downs = ups.isPresent() ? run(downgrades()) : Optional.empty();
        if (downs.isEmpty()) {
            return Optional.empty();
        }
        SchemaSnapshot foot = database.read(before);
        noteTouched();
        List<Execution> down = new ArrayList<>(downs.get());
        Collections.reverse(down);
        return foot.equals(before) ? upAgain(ups.get(), down, foot) : Optional.empty();
    }

    private Optional<List<RoundTrip>> upAgain(List<Execution> ups, List<Execution> downs, SchemaSnapshot foot)
            throws SQLException {
        List<SchemaSnapshot> whole = new ArrayList<>();
        Optional<List<Execution>> agains = database.isCompared() ? runCompared(upgrades(), whole) : run(upgrades());
        if (agains.isEmpty() || !areApart(ups, downs, agains.get())) {
            return Optional.empty();
        }
        SchemaSnapshot top = database.read(foot);
        noteTouched();
        List<RevisionId> ids =
                scripts.stream().map(script -> script.revision().id()).toList();
        Optional<List<SchemaSnapshot>> between = new Between(touched, foot, top).after(ids);
        between.ifPresent(schemas ->
                IntStream.range(0, whole.size()).forEach(i -> ReadingMismatch.require(whole.get(i), schemas.get(i))));
        return between.map(schemas -> trips(ups, downs, agains.get(), schemas));
    }

    private List<Leg> upgrades() {
        return scripts.stream().map(Leg::up).toList();
    }

    private List<Leg> downgrades() {
        List<Leg> legs = new ArrayList<>();
        scripts.forEach(script -> legs.add(0, Leg.down(script)));
        return legs;
    }

    /** Runs some, and asks with the last what all have changed; empty where one fails, or nobody knows what it has changed. */
    private Optional<List<Execution>> run(List<Leg> legs) throws SQLException {
        int last = legs.size() - 1;
        List<Execution> runs = new ArrayList<>();
        database.runEachUnread(legs.subList(0, last)).ifPresent(runs::addAll);
        if (runs.size() == last) {
            runs.add(database.run(legs.get(last).script(), legs.get(last).step()));
        }
        return runs.size() == legs.size() && areKnown(runs) ? Optional.of(runs) : Optional.empty();
    }

    /** The same, with a look at everything after each. */
    private Optional<List<Execution>> runCompared(List<Leg> legs, List<SchemaSnapshot> whole) throws SQLException {
        List<Execution> runs = new ArrayList<>();
        for (Leg leg : legs) {
            boolean isLast = runs.size() == legs.size() - 1;
            Execution run =
                    isLast ? database.run(leg.script(), leg.step()) : database.runUnread(leg.script(), leg.step());
            if (!isKnown(run)) {
                return Optional.empty();
            }
            runs.add(run);
            whole.add(database.readWhole());
        }
        return Optional.of(runs);
    }

    private static boolean areKnown(List<Execution> runs) {
        return runs.stream().allMatch(Batch::isKnown);
    }

    private static boolean isKnown(Execution run) {
        return run.succeeded() && run.changes().signals().complete();
    }

    private void noteTouched() {
        database.touched().forEach((oid, ids) -> touched.computeIfAbsent(oid, any -> new HashSet<>())
                .addAll(ids));
    }

    /** Whether each revision went up twice in the same way, and no two of them have changed one object. */
    private boolean areApart(List<Execution> ups, List<Execution> downs, List<Execution> agains) {
        Set<Long> all = new HashSet<>();
        for (int i = 0; i < scripts.size(); i++) {
            Set<Long> own = new HashSet<>();
            for (Execution run : List.of(ups.get(i), downs.get(i), agains.get(i))) {
                own.addAll(run.changes().signals().oids());
            }
            for (long oid : own) {
                touched.computeIfAbsent(oid, any -> new HashSet<>())
                        .add(scripts.get(i).revision().id());
            }
            if (!Collections.disjoint(own, all)
                    || !agains.get(i).changes().didAs(ups.get(i).changes())) {
                return false;
            }
            all.addAll(own);
        }
        return true;
    }

    private List<RoundTrip> trips(
            List<Execution> ups, List<Execution> downs, List<Execution> agains, List<SchemaSnapshot> schemas) {
        List<RoundTrip> trips = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            SchemaSnapshot below = i == 0 ? before : schemas.get(i - 1);
            trips.add(new RoundTrip(scripts.get(i), ups.get(i), downs.get(i), agains.get(i), below, schemas.get(i)));
        }
        return trips;
    }
}
