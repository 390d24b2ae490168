package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** A function, procedure, aggregate or operator goes. */
final class DropFunction implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "drop-function", "A function, procedure, aggregate or operator is dropped.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return Dropped.named(
                        scene, ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE, ObjectKind.OPERATOR)
                .map(name -> KIND.at(
                                scene.line(name),
                                name.path(),
                                "The upgrade drops " + name + Gone.how(scene, name)
                                        + "; an application that still runs may call it.")
                        .remedy(Wording.STOP_FIRST))
                .toList();
    }
}
