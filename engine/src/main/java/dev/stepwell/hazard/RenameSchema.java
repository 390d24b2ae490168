package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** A schema has another name. */
final class RenameSchema implements Hazard {

    static final HazardKind KIND = HazardKind.of("rename-schema", "A schema gets another name.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.change().stayed(ObjectKind.SCHEMA).stream()
                .filter(pair -> !pair.was().equals(pair.is()))
                .map(pair -> KIND.at(
                                Renamed.line(scene, pair),
                                pair.was().path(),
                                "The upgrade renames " + pair.was() + " to "
                                        + pair.is().path()
                                        + "; an application that still runs asks for what is in it by the old name.")
                        .remedy(
                                "Make the new schema beside the old one, with views of what is in it, and move the tables in a"
                                        + " later release."))
                .toList();
    }
}
