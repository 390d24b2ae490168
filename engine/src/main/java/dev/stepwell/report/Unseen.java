package dev.stepwell.report;

import dev.stepwell.check.Verdict;
import dev.stepwell.effect.Blindness;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.rows.Unfilled;
import dev.stepwell.schema.ObjectName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What could not be seen of upgrades, so that nobody takes a hazard for absent that nobody looked for. */
final class Unseen {

    private final Map<Blindness, List<RevisionId>> revisions = new EnumMap<>(Blindness.class);
    private final Map<ObjectName, String> empty = new TreeMap<>();
    private int observed;

    private Unseen() {}

    /** A line for each kind, and one for each table in which there were no rows; none where no check asked for effects. */
    static List<String> lines(Verdict verdict) {
        Unseen unseen = new Unseen();
        verdict.history().ifPresent(history -> history.graph().upgradeOrder().stream()
                .map(Revision::id)
                .forEach(id -> unseen.add(id, verdict.walk().flatMap(walk -> walk.effects(id)))));
        return unseen.lines();
    }

    private void add(RevisionId id, Optional<StepEffects> effects) {
        if (effects.isEmpty()) {
            return;
        }
        observed++;
        effects.get().unseen().forEach(what -> revisions
                .computeIfAbsent(what, kind -> new ArrayList<>())
                .add(id));
        for (Unfilled table : effects.get().unfilled()) {
            empty.put(table.table(), table.reason());
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        revisions.forEach((what, ids) -> lines.add("Not seen: " + what.what() + " (" + named(ids) + ")."));
        empty.forEach(
                (table, reason) -> lines.add("Seen without rows: " + table + ", since none could be made: " + reason));
        return lines;
    }

    private String named(List<RevisionId> ids) {
        return ids.size() == observed ? "in every revision" : "in " + Summary.some(ids);
    }
}
