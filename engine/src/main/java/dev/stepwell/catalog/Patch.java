package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        Set<String> stillThere = columnsWithTheirSequences(reread.objects());
        for (SchemaObject object : previous.at(gone)) {
            removed.add(object.name());
            if (object.name().kind().isParent()) {
                previous.children(object.name()).forEach(child -> removed.add(child.name()));
                removed.addAll(isChanged(object) ? identitySequences(object, stillThere) : List.of());
            }
        }
        return previous.with(reread.objects(), removed);
    }

    /** The columns whose sequences were read again and had been there before. */
    private Set<String> columnsWithTheirSequences(List<SchemaObject> objects) {
        Map<Long, SchemaObject> sequences = objects.stream()
                .filter(object -> object.name().kind() == ObjectKind.SEQUENCE)
                .collect(Collectors.toMap(object -> object.identity().oid(), object -> object));
        return previous.at(sequences.keySet()).stream()
                .filter(object -> object.name().kind() == ObjectKind.SEQUENCE)
                .map(object -> sequences.get(object.identity().oid()))
                .flatMap(sequence -> sequence.property("owned by").stream())
                .collect(Collectors.toSet());
    }

    private static Set<Long> oids(Set<ChangeSignals.Changed> changed) {
        return changed.stream().map(ChangeSignals.Changed::oid).collect(Collectors.toSet());
    }

    private boolean isNamed(SchemaObject object) {
        return signals.dropped().contains(object.identity().oid()) || isChanged(object);
    }

    /** Whether the object itself was changed; for any other its sequences are not read again, and with a table they are dropped. */
    private boolean isChanged(SchemaObject object) {
        return signals.changed()
                .contains(new ChangeSignals.Changed(
                        object.identity().catalog(), object.identity().oid()));
    }

    /** {@code ALTER TABLE ... DROP IDENTITY} drops a sequence without an event. Those that were read again are there. */
    private List<ObjectName> identitySequences(SchemaObject table, Set<String> stillThere) {
        Set<String> columns = previous.children(table.name()).stream()
                .filter(child -> child.property("identity").isPresent())
                .map(child -> child.name().path())
                .collect(Collectors.toCollection(HashSet::new));
        columns.removeAll(stillThere);
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
