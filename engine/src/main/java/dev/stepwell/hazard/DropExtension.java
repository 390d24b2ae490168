package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** An extension goes, and with it what it brought. */
final class DropExtension implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "drop-extension", "An extension is dropped with its functions and types.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return Dropped.named(scene, ObjectKind.EXTENSION)
                .map(name -> KIND.at(
                                scene.line(name),
                                name.path(),
                                "The upgrade drops " + name
                                        + "; an application that still runs may use its functions, operators and types.")
                        .remedy(Wording.STOP_FIRST))
                .toList();
    }
}
