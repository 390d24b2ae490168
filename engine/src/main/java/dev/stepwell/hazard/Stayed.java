package dev.stepwell.hazard;

import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.Objects;

/** An object that is the same before and after, by its identity, and was changed or renamed. */
record Stayed(SchemaObject before, SchemaObject after) {

    ObjectName was() {
        return before.name();
    }

    ObjectName is() {
        return after.name();
    }

    /** The value of a property before; {@code ""} where it was not set. */
    String old(String property) {
        return before.property(property).orElse("");
    }

    /** The value of a property after; {@code ""} where it is not set. */
    String now(String property) {
        return after.property(property).orElse("");
    }

    boolean differs(String property) {
        return !Objects.equals(before.property(property), after.property(property));
    }

    boolean turned(String property, String from, String to) {
        return old(property).equals(from) && now(property).equals(to);
    }
}
