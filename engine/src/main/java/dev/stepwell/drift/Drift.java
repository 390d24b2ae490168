package dev.stepwell.drift;

import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Optional;

/** One thing in which the migrated schema is not what the model asks for. */
public final class Drift {

    private final DriftKind kind;
    private final ObjectName object;
    private final Optional<String> database;
    private final Optional<String> model;
    private final String message;
    private final String remedy;
    private final List<Edit> edits;

    Drift(
            DriftKind kind,
            ObjectName object,
            Optional<String> database,
            Optional<String> model,
            String message,
            String remedy,
            List<Edit> edits) {
        this.kind = kind;
        this.object = object;
        this.database = database;
        this.model = model;
        this.message = message;
        this.remedy = remedy;
        this.edits = List.copyOf(edits);
    }

    public DriftKind kind() {
        return kind;
    }

    /**
     * What differs.
     *
     * @return the object, with its name in the model; in the migrated schema where only that has it
     */
    public ObjectName object() {
        return object;
    }

    /**
     * What the migrated schema has.
     *
     * @return a value or definition; empty where it has nothing
     */
    public Optional<String> database() {
        return database;
    }

    /**
     * What the model asks for.
     *
     * @return a value or definition; empty where it asks for nothing
     */
    public Optional<String> model() {
        return model;
    }

    /**
     * What is wrong.
     *
     * @return one sentence, which names class and attribute where there are any
     */
    public String message() {
        return message;
    }

    /**
     * What to do.
     *
     * @return one line in the imperative
     */
    public String remedy() {
        return remedy;
    }

    /**
     * Whether a revision can take it away.
     *
     * @return false for what only the model can change
     */
    public boolean isOfSchema() {
        return !edits.isEmpty();
    }

    /** The snapshot without this drift. */
    SchemaSnapshot removedFrom(SchemaSnapshot snapshot) {
        SchemaSnapshot now = snapshot;
        for (Edit edit : edits) {
            now = edit.applied(now);
        }
        return now;
    }

    /**
     * Code and message.
     *
     * @return text for a failed assertion
     */
    @Override
    public String toString() {
        return kind.code() + ": " + message;
    }
}
