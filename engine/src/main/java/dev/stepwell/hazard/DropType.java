package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** A type goes. */
final class DropType implements Hazard {

    static final HazardKind KIND = HazardKind.of("drop-type", "A type or domain is dropped.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return Dropped.named(
                        scene,
                        ObjectKind.ENUM,
                        ObjectKind.DOMAIN,
                        ObjectKind.COMPOSITE_TYPE,
                        ObjectKind.RANGE_TYPE,
                        ObjectKind.BASE_TYPE)
                .map(name -> KIND.at(
                                scene.line(name),
                                name.path(),
                                "The upgrade drops " + name + Gone.how(scene, name)
                                        + "; an application that still runs may name it in a cast or a parameter.")
                        .remedy(Wording.STOP_FIRST))
                .toList();
    }
}
