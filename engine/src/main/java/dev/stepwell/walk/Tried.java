package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.Optional;

/**
 * A downgrade that was tried.
 *
 * @param down how it ended
 * @param undone what was seen when it did not restore the schema and was undone; empty when it is for good
 */
record Tried(Execution down, Optional<Undone> undone) {

    /**
     * What was seen before all was undone.
     *
     * @param back the schema after the downgrade
     * @param again how the second upgrade ended
     * @param second the schema after it; that after the downgrade when it failed
     */
    record Undone(SchemaSnapshot back, Execution again, SchemaSnapshot second) {}

    static Tried forGood(Execution down) {
        return new Tried(down, Optional.empty());
    }
}
