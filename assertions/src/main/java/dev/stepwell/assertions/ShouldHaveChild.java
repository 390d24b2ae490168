package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;

/** A table or view has no column, index or constraint of a name. */
final class ShouldHaveChild {

    private ShouldHaveChild() {}

    static String message(ObjectName parent, ObjectKind kind, String name, List<SchemaObject> all, String plural) {
        List<String> names = all.stream().map(child -> child.name().name()).toList();
        return "Expected " + parent + " to have the " + kind.word() + " " + name + ", but it has none of that name. "
                + Candidates.sentence(name, names, plural);
    }
}
