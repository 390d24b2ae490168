package dev.stepwell.drift;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;

/**
 * A model held against the migrated schema.
 *
 * @param expected what the model asks for
 * @param migrated what migrations lead to
 * @param drifts what differs, tables first, in canonical order of their names
 */
public record ModelComparison(ExpectedSchema expected, SchemaSnapshot migrated, List<Drift> drifts) {

    /** Copies the list. */
    public ModelComparison {
        drifts = List.copyOf(drifts);
    }

    /**
     * Compares.
     *
     * @param expected what the model asks for
     * @param migrated what migrations lead to, read from a server of the same major version
     * @param options how far to go
     * @return what differs; the order of columns and the names of constraints that nobody chose never do
     */
    public static ModelComparison of(ExpectedSchema expected, SchemaSnapshot migrated, DriftOptions options) {
        DriftLog log = new DriftLog(expected.names());
        SchemaSnapshot model = expected.snapshot();
        TableDrift tables = new TableDrift(model, migrated, log);
        SequenceDrift sequences = new SequenceDrift(migrated, log);
        EnumDrift enums = new EnumDrift(migrated, log);
        ObjectDrift others = new ObjectDrift(migrated, log);
        for (SchemaObject object : model.objects()) {
            ObjectKind kind = object.name().kind();
            switch (kind) {
                case TABLE -> tables.compare(object);
                case SEQUENCE -> sequences.compare(object);
                case ENUM -> enums.compare(object);
                default -> {
                    if (!ObjectDrift.ELSEWHERE.contains(kind) && !isOfMissing(object, model, migrated)) {
                        others.compare(object);
                    }
                }
            }
        }
        if (options.extras()) {
            new Extras(model, migrated, options.allowed(), log).find();
        }
        new NameChecks(log).look();
        return new ModelComparison(expected, migrated, log.drifts());
    }

    /** Parts of a table that is missing as a whole go with it. */
    private static boolean isOfMissing(SchemaObject object, SchemaSnapshot model, SchemaSnapshot migrated) {
        return object.name().kind().isChild()
                && model.objects().stream()
                        .map(SchemaObject::name)
                        .filter(name -> name.kind().isParent()
                                && name.schema().equals(object.name().schema())
                                && name.name().equals(object.name().relation()))
                        .noneMatch(parent -> migrated.find(parent).isPresent());
    }

    /**
     * The migrated schema as it would be without drift, everything else left as it is.
     *
     * @return a schema that has no drift but what only the model can change
     */
    public SchemaSnapshot target() {
        SchemaSnapshot target = migrated;
        for (Drift drift : drifts) {
            target = drift.removedFrom(target);
        }
        return target;
    }
}
