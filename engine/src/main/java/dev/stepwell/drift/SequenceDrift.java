package dev.stepwell.drift;

import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Optional;

/** Sequences that the model makes values of keys from; those of identity columns go with their columns. */
final class SequenceDrift {

    /** What else matters to the values: how many there are, and whether they come again. */
    private static final List<String> OTHERS = List.of("minimum", "maximum", "cycle");

    private final SchemaSnapshot database;
    private final DriftLog log;

    SequenceDrift(SchemaSnapshot database, DriftLog log) {
        this.database = database;
        this.log = log;
    }

    void compare(SchemaObject sequence) {
        if (sequence.property(Property.OWNED_BY).isPresent()) {
            return;
        }
        Optional<SchemaObject> now = database.find(sequence.name());
        if (now.isEmpty()) {
            String create = "CREATE SEQUENCE " + sequence.name().path() + " INCREMENT BY "
                    + sequence.property(Property.INCREMENT).orElse("1");
            log.missing(
                    DriftKind.MISSING_SEQUENCE,
                    sequence.name(),
                    create,
                    "Add `" + create + "` to a new revision." + DriftLog.IN_MODEL,
                    List.of(new Edit.Put(sequence)));
            return;
        }
        increment(sequence, now.get());
        OTHERS.forEach(property -> other(property, sequence, now.get()));
    }

    private void increment(SchemaObject wanted, SchemaObject now) {
        if (wanted.property(Property.INCREMENT).equals(now.property(Property.INCREMENT))) {
            return;
        }
        String shall = wanted.property(Property.INCREMENT).orElse("");
        String is = now.property(Property.INCREMENT).orElse("");
        log.differs(
                DriftKind.SEQUENCE_INCREMENT,
                wanted.name(),
                "goes up by " + is + " in the migrated schema and by " + shall
                        + " in the model, which would give keys out twice or leave gaps",
                is,
                shall,
                "Add `ALTER SEQUENCE " + wanted.name().path() + " INCREMENT BY " + shall
                        + "` to a new revision. Or give the model's generator an allocation size of " + is + ".",
                List.of(new Edit.Set(wanted.name(), Property.INCREMENT, wanted.property(Property.INCREMENT))));
    }

    private void other(String property, SchemaObject wanted, SchemaObject now) {
        Optional<String> shall = wanted.property(property);
        Optional<String> is = now.property(property);
        if (shall.equals(is)) {
            return;
        }
        log.differs(
                DriftKind.SEQUENCE,
                wanted.name(),
                "has the " + property + " " + is.orElse("none") + " in the migrated schema and " + shall.orElse("none")
                        + " in the model",
                is.orElse(null),
                shall.orElse(null),
                "Add `ALTER SEQUENCE " + wanted.name().path() + "` to a new revision." + DriftLog.IN_MODEL,
                List.of(new Edit.Set(wanted.name(), property, shall)));
    }
}
