package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.IRREVERSIBLE;

import dev.stepwell.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;

/** An enum gets a value, which PostgreSQL has no statement to take away again. */
final class AddEnumValue implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("add-enum-value", "An enum gets a value, which nothing takes away again.", IRREVERSIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.change().stayed(ObjectKind.ENUM).stream()
                .filter(type -> EnumLabels.of(type.now("labels")).size()
                        > EnumLabels.of(type.old("labels")).size())
                .map(type -> sighting(scene, type))
                .toList();
    }

    private static Sighting sighting(Scene scene, Stayed type) {
        List<String> added = new ArrayList<>(EnumLabels.of(type.now("labels")));
        added.removeAll(EnumLabels.of(type.old("labels")));
        return KIND.at(
                        scene.line(type.was()),
                        type.was().path(),
                        "The upgrade adds " + String.join(", ", added) + " to " + type.was()
                                + "; PostgreSQL has no statement that takes a value of an enum away.")
                .asInformation();
    }
}
