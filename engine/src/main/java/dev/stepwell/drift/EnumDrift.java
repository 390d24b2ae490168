package dev.stepwell.drift;

import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Enum types: values that the model writes, and values that it cannot read. */
final class EnumDrift {

    private final SchemaSnapshot database;
    private final DriftLog log;

    EnumDrift(SchemaSnapshot database, DriftLog log) {
        this.database = database;
        this.log = log;
    }

    void compare(SchemaObject wanted) {
        Optional<SchemaObject> now = database.find(wanted.name());
        String labels = wanted.property(Property.LABELS).orElse("");
        if (now.isEmpty()) {
            String create = "CREATE TYPE " + wanted.name().path() + " AS ENUM (" + labels + ")";
            log.missing(
                    DriftKind.MISSING_TYPE,
                    wanted.name(),
                    create,
                    "Add `" + create + "` to a new revision." + DriftLog.IN_MODEL,
                    List.of(new Edit.Put(wanted)));
            return;
        }
        compare(wanted, labels, now.get().property(Property.LABELS).orElse(""));
    }

    private void compare(SchemaObject wanted, String shall, String is) {
        if (shall.equals(is)) {
            return;
        }
        Set<String> missing = new LinkedHashSet<>(SqlText.parts(shall));
        SqlText.parts(is).forEach(missing::remove);
        Set<String> unknown = new LinkedHashSet<>(SqlText.parts(is));
        SqlText.parts(shall).forEach(unknown::remove);
        List<Edit> edits = List.of(new Edit.Set(wanted.name(), Property.LABELS, Optional.of(shall)));
        if (!missing.isEmpty()) {
            log.differs(
                    DriftKind.MISSING_ENUM_VALUE,
                    wanted.name(),
                    "lacks " + String.join(", ", missing) + " in the migrated schema",
                    is,
                    shall,
                    "Add `ALTER TYPE " + wanted.name().path() + " ADD VALUE " + String.join(", ", missing)
                            + "` to a new revision." + DriftLog.IN_MODEL,
                    edits);
        }
        if (!unknown.isEmpty()) {
            log.differs(
                    DriftKind.UNKNOWN_ENUM_VALUE,
                    wanted.name(),
                    "has " + String.join(", ", unknown)
                            + " in the migrated schema, which the model cannot read where a row has it",
                    is,
                    shall,
                    "Add it to the model; PostgreSQL has no statement that takes a value away.",
                    edits);
        }
        if (missing.isEmpty() && unknown.isEmpty()) {
            log.differs(
                    DriftKind.ENUM_ORDER,
                    wanted.name(),
                    "has its values in another order in the migrated schema than in the model",
                    is,
                    shall,
                    "Put the values of the model in the order of the type; ORDER BY follows the type.",
                    edits);
        }
    }
}
