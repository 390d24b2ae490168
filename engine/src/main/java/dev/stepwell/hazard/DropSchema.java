package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;
import static dev.stepwell.hazard.HazardClass.DATA_LOSS;
import static dev.stepwell.hazard.HazardClass.IRREVERSIBLE;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.stream.Collectors;

/** A schema goes with all that is in it; told as one. */
final class DropSchema implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "drop-schema",
            "A schema is dropped with all that is in it.",
            DATA_LOSS,
            IRREVERSIBLE,
            BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.change().gone(ObjectKind.SCHEMA).stream()
                .map(schema -> sighting(scene, schema.name()))
                .toList();
    }

    private static Sighting sighting(Scene scene, ObjectName schema) {
        List<SchemaObject> held = scene.change().gone(ObjectKind.TABLE, ObjectKind.SEQUENCE).stream()
                .filter(object -> object.name().schema().equals(schema.name()))
                .toList();
        String what = held.isEmpty()
                ? ""
                : " with "
                        + held.stream().map(object -> object.name().toString()).collect(Collectors.joining(", "))
                        + " and all that they hold";
        Sighting sighting = KIND.at(scene.line(schema), schema.path(), scene.who() + " drops " + schema + what + ".")
                .remedy(Wording.STOP_FIRST_WITH_BACKUP);
        return held.isEmpty() ? sighting.bringing(BACKWARD_INCOMPATIBLE) : sighting;
    }
}
