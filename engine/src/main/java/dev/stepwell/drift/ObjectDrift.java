package dev.stepwell.drift;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whatever a model has besides tables, sequences and enums, as one in SQL does: views, functions, triggers, policies. */
final class ObjectDrift {

    /** Compared by classes of their own, or not of the model. */
    static final Set<ObjectKind> ELSEWHERE = Set.of(
            ObjectKind.DATABASE,
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.CONSTRAINT,
            ObjectKind.INDEX,
            ObjectKind.SEQUENCE,
            ObjectKind.ENUM,
            ObjectKind.DEFAULT_PRIVILEGES,
            ObjectKind.SYSTEM_PRIVILEGES);

    /** Who has rights is the matter of the database, not of the model. */
    private static final Set<String> OF_ROLES = Set.of(Property.OWNER, Property.PRIVILEGES);

    private final SchemaSnapshot database;
    private final DriftLog log;

    ObjectDrift(SchemaSnapshot database, DriftLog log) {
        this.database = database;
        this.log = log;
    }

    void compare(SchemaObject wanted) {
        Optional<SchemaObject> now = database.find(wanted.name());
        if (now.isEmpty()) {
            missing(wanted);
        } else if (wanted.name().kind() != ObjectKind.SCHEMA && wanted.name().kind() != ObjectKind.EXTENSION) {
            wanted.properties().forEach((property, value) -> compare(wanted, now.get(), property));
        }
    }

    private void missing(SchemaObject wanted) {
        String definition = Parts.definition(wanted);
        log.missing(
                wanted.name().kind() == ObjectKind.SCHEMA ? DriftKind.MISSING_SCHEMA : DriftKind.MISSING_OBJECT,
                wanted.name(),
                definition.isEmpty() ? wanted.name().toString() : definition,
                "Create it in a new revision." + DriftLog.IN_MODEL,
                List.of(new Edit.Put(wanted)));
    }

    private void compare(SchemaObject wanted, SchemaObject now, String property) {
        if (OF_ROLES.contains(property) || wanted.property(property).equals(now.property(property))) {
            return;
        }
        log.differs(
                DriftKind.OBJECT,
                wanted.name(),
                "has another " + property + " in the migrated schema than in the model",
                now.property(property).orElse(null),
                wanted.property(property).orElse(null),
                "Change it in a new revision." + DriftLog.IN_MODEL,
                List.of(new Edit.Set(wanted.name(), property, wanted.property(property))));
    }
}
