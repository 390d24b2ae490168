package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;

/** What the assertions on tables, views and domains share: other objects belong to them. */
abstract class PartedAssert<S extends PartedAssert<S>> extends ObjectAssert<S> {

    private final SchemaSnapshot schema;

    PartedAssert(SchemaSnapshot schema, SchemaObject actual, Class<?> type) {
        super(actual, type);
        this.schema = schema;
    }

    final S hasNone(ObjectKind kind, String name) {
        List<SchemaObject> found = children(kind).stream()
                .filter(child -> Lookup.isSame(child.name(), name))
                .toList();
        if (!found.isEmpty()) {
            throw error(ShouldNotHaveChild.message(actual.name(), found.get(0)));
        }
        return myself;
    }

    final SchemaObject child(ObjectKind kind, String plural, String name) {
        List<SchemaObject> all = children(kind);
        return all.stream()
                .filter(child -> Lookup.isSame(child.name(), name))
                .findFirst()
                .orElseThrow(() -> error(ShouldHaveChild.message(actual.name(), kind, name, all, plural)));
    }

    final List<SchemaObject> children(ObjectKind kind) {
        return schema.children(actual.name()).stream()
                .filter(child -> child.name().kind() == kind)
                .toList();
    }
}
