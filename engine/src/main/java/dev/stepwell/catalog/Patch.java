package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts what was read again in the place of what stood there before. */
final class Patch {

    private final SchemaSnapshot previous;
    private final ChangeSignals signals;

    Patch(SchemaSnapshot previous, ChangeSignals signals) {
        this.previous = previous;
        this.signals = signals;
    }

    SchemaSnapshot with(Collection<Set<Long>> affected, List<SchemaObject> objects) {
        Set<Long> all = new HashSet<>(signals.dropped());
        affected.forEach(all::addAll);
        long[] gone = all.stream().mapToLong(Long::longValue).sorted().toArray();
        Set<ObjectName> removed = new HashSet<>();
        Set<String> tables = new HashSet<>();
        boolean whole = false;
        for (SchemaObject object : previous.objects()) {
            // Canonical order: what is part of a table, view or type follows it directly.
            boolean own = Arrays.binarySearch(gone, object.identity().oid()) >= 0;
            whole = object.name().kind().isChild() ? whole : own;
            if (whole || own) {
                removed.add(object.name());
                if (isNamed(object)) {
                    tables.add(object.name().path());
                }
            }
        }
        removeOwnedSequences(removed, tables);
        return previous.with(objects, removed);
    }

    /** Whether the object itself was changed or dropped; for any other its sequences are not read again. */
    private boolean isNamed(SchemaObject object) {
        return signals.dropped().contains(object.identity().oid())
                || signals.changed()
                        .contains(new ChangeSignals.Changed(
                                object.identity().catalog(), object.identity().oid()));
    }

    /** {@code ALTER TABLE ... DROP IDENTITY} drops a sequence without an event. */
    private void removeOwnedSequences(Set<ObjectName> removed, Set<String> tables) {
        if (tables.isEmpty()) {
            return;
        }
        for (SchemaObject object : previous.objects()) {
            object.property("owned by")
                    .filter(column -> tables.contains(column.substring(0, column.lastIndexOf('.'))))
                    .ifPresent(column -> removed.add(object.name()));
        }
    }
}
