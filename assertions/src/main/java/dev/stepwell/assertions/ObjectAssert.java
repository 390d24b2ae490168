package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;
import java.util.Optional;

/** What the assertions on one object of a schema share. */
abstract class ObjectAssert<S extends ObjectAssert<S>> extends StepwellAssert<S, SchemaObject> {

    static final String DEFINITION = "definition";

    ObjectAssert(SchemaObject actual, Class<?> type) {
        super(actual, type);
    }

    final Optional<String> property(String name) {
        return actual.property(name);
    }

    final S hasProperty(String name, String expected) {
        Optional<String> value = property(name);
        if (value.filter(text -> Text.folded(text).equals(Text.folded(expected)))
                .isEmpty()) {
            throw error(ShouldHaveProperty.message(actual.name(), name, expected, value));
        }
        return myself;
    }

    final S hasNone(String property) {
        Optional<String> value = property(property);
        if (value.isPresent()) {
            throw error(ShouldNotHaveProperty.message(actual.name(), property, value.get()));
        }
        return myself;
    }
}
