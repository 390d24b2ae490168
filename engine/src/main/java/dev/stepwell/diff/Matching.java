package dev.stepwell.diff;

import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two snapshots merged by name.
 *
 * @param removed objects whose name is only in the first
 * @param added objects whose name is only in the second
 * @param changed objects of one name whose properties differ
 */
record Matching(List<SchemaObject> removed, List<SchemaObject> added, List<Pair> changed) {

    record Pair(SchemaObject before, SchemaObject after) {}

    static Matching of(SchemaSnapshot before, SchemaSnapshot after) {
        Matching matching = new Matching(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<SchemaObject> old = before.apartFrom(after);
        List<SchemaObject> now = after.apartFrom(before);
        int i = 0;
        int j = 0;
        while (i < old.size() && j < now.size()) {
            int order = matching.place(old.get(i), now.get(j));
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        matching.removed.addAll(old.subList(i, old.size()));
        matching.added.addAll(now.subList(j, now.size()));
        return matching;
    }

    /** Takes objects that turned out to be in both out of what is only in one. */
    void take(List<Pair> pairs) {
        Set<ObjectName> old = new HashSet<>();
        Set<ObjectName> now = new HashSet<>();
        pairs.forEach(pair -> {
            old.add(pair.before().name());
            now.add(pair.after().name());
        });
        removed.removeIf(object -> old.contains(object.name()));
        added.removeIf(object -> now.contains(object.name()));
    }

    private int place(SchemaObject old, SchemaObject now) {
        int order = old.name().compareTo(now.name());
        if (order < 0) {
            removed.add(old);
        } else if (order > 0) {
            added.add(now);
        } else if (!old.hasPropertiesOf(now)) {
            changed.add(new Pair(old, now));
        }
        return order;
    }
}
