package dev.stepwell.check;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.walk.StepRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Guesses that an upgrade means to rename a column when it drops one and adds one of the same type to its table. */
final class LikelyRename {

    private LikelyRename() {}

    /** The statement that would keep the values; empty unless exactly one new column fits. */
    static Optional<String> of(SchemaObject dropped, StepRecord step) {
        Set<ObjectName> old = new HashSet<>();
        step.before().objects().forEach(object -> old.add(object.name()));
        List<ObjectName> candidates = step.after().objects().stream()
                .filter(added -> isSibling(added.name(), dropped.name()) && !old.contains(added.name()))
                .filter(added -> added.property("type").equals(dropped.property("type")))
                .map(SchemaObject::name)
                .toList();
        return candidates.size() == 1 ? Optional.of(statement(dropped.name(), candidates.get(0))) : Optional.empty();
    }

    private static boolean isSibling(ObjectName one, ObjectName other) {
        return one.kind() == ObjectKind.COLUMN
                && one.schema().equals(other.schema())
                && one.relation().equals(other.relation());
    }

    private static String statement(ObjectName from, ObjectName to) {
        return "ALTER TABLE "
                + ObjectName.of(ObjectKind.TABLE, from.schema(), from.relation())
                        .path()
                + " RENAME COLUMN "
                + ObjectName.global(ObjectKind.COLUMN, from.name()).path()
                + " TO " + ObjectName.global(ObjectKind.COLUMN, to.name()).path();
    }
}
