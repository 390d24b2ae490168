package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what was read again in the place of what stood there before. */
final class Patch {

    private final SchemaSnapshot previous;
    private final ChangeSignals signals;

    Patch(SchemaSnapshot previous, ChangeSignals signals) {
        this.previous = previous;
        this.signals = signals;
    }

    SchemaSnapshot with(CatalogChange.Reread reread) {
        Set<Long> gone = new HashSet<>(signals.dropped());
        gone.addAll(reread.oids());
        // Statistics may stand in another schema than their table, which does not have them among its parts then.
        Set<ObjectName> removed = previous.at(oids(signals.changed())).stream()
                .filter(this::isNamed)
                .map(SchemaObject::name)
                .collect(Collectors.toCollection(HashSet::new));
        for (SchemaObject object : previous.at(gone)) {
            removed.add(object.name());
            if (object.name().kind().isParent()) {
                previous.children(object.name()).forEach(child -> removed.add(child.name()));
                removed.addAll(isNamed(object) ? identitySequences(object, reread) : List.of());
            }
        }
        return previous.with(reread.objects(), removed);
    }

    private static Set<Long> oids(Set<ChangeSignals.Changed> changed) {
        return changed.stream().map(ChangeSignals.Changed::oid).collect(Collectors.toSet());
    }

    /** Whether the object itself was changed or dropped; for any other its sequences are not read again. */
    private boolean isNamed(SchemaObject object) {
        return signals.dropped().contains(object.identity().oid())
                || signals.changed()
                        .contains(new ChangeSignals.Changed(
                                object.identity().catalog(), object.identity().oid()));
    }

    /** {@code ALTER TABLE ... DROP IDENTITY} drops a sequence without an event. Those that were read again are there. */
    private List<ObjectName> identitySequences(SchemaObject table, CatalogChange.Reread reread) {
        Set<String> columns = previous.children(table.name()).stream()
                .filter(child -> child.property("identity").isPresent())
                .map(child -> child.name().path())
                .collect(Collectors.toCollection(HashSet::new));
        reread.objects().stream()
                .filter(object -> object.name().kind() == ObjectKind.SEQUENCE)
                .filter(sequence ->
                        !previous.at(Set.of(sequence.identity().oid())).isEmpty())
                .forEach(sequence -> sequence.property("owned by").ifPresent(columns::remove));
        return columns.isEmpty()
                ? List.of()
                : previous.objects().stream()
                        .filter(object -> object.name().kind() == ObjectKind.SEQUENCE)
                        .filter(sequence -> sequence.property("owned by")
                                .filter(columns::contains)
                                .isPresent())
                        .map(SchemaObject::name)
                        .toList();
    }
}
