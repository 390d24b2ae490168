package dev.stepwell.drift;

import dev.stepwell.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what drifted, worded the same way everywhere. */
final class DriftLog {

    static final String IN_MODEL = " Or change the model.";

    private final List<Drift> drifts = new ArrayList<>();
    private final ModelNames names;

    DriftLog(ModelNames names) {
        this.names = names;
    }

    List<Drift> drifts() {
        return drifts;
    }

    /** The object with the class or attribute that stands behind it. */
    String named(ObjectName object) {
        return object + names.owner(object).map(owner -> " (" + owner + ")").orElse("");
    }

    ModelNames names() {
        return names;
    }

    /** What the model asks for is not there. */
    void missing(DriftKind kind, ObjectName object, String definition, String remedy, List<Edit> edits) {
        add(
                kind,
                object,
                null,
                definition,
                capital(named(object)) + " is missing from the migrated schema.",
                remedy,
                edits);
    }

    /** Something has one value in the migrated schema and another in the model. */
    void differs(
            DriftKind kind,
            ObjectName object,
            String what,
            @Nullable String database,
            @Nullable String model,
            String remedy,
            List<Edit> edits) {
        add(kind, object, database, model, capital(named(object)) + " " + what + ".", remedy, edits);
    }

    void add(
            DriftKind kind,
            ObjectName object,
            @Nullable String database,
            @Nullable String model,
            String message,
            String remedy,
            List<Edit> edits) {
        drifts.add(new Drift(
                kind, object, Optional.ofNullable(database), Optional.ofNullable(model), message, remedy, edits));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
