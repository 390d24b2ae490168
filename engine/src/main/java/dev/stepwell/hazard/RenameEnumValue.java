package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A value of an enum is another, or is gone because another type took the place of the enum. */
final class RenameEnumValue implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("rename-enum-value", "A value of an enum is renamed or taken away.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        Stream<Sighting> renamed = scene.change().stayed(ObjectKind.ENUM).stream()
                .flatMap(type -> lost(type.old("labels"), type.now("labels")).stream()
                        .map(label -> sighting(scene, type.was(), label)));
        Stream<Sighting> replaced = scene.change().before().objects().stream()
                .filter(object -> object.name().kind() == ObjectKind.ENUM)
                .flatMap(old -> scene
                        .change()
                        .after()
                        .find(old.name())
                        .filter(now -> !now.identity().equals(old.identity()))
                        .map(now -> lost(
                                old.property("labels").orElse(""),
                                now.property("labels").orElse("")))
                        .orElse(List.of())
                        .stream()
                        .map(label -> sighting(scene, old.name(), label)));
        return Stream.concat(renamed, replaced).toList();
    }

    private static List<String> lost(String old, String now) {
        List<String> labels = new ArrayList<>(EnumLabels.of(old));
        labels.removeAll(EnumLabels.of(now));
        return labels;
    }

    private static Sighting sighting(Scene scene, ObjectName type, String label) {
        return KIND.at(
                        scene.line(type),
                        type.path(),
                        "After the upgrade " + type + " has no value " + label
                                + "; an application that still runs writes and expects it.")
                .remedy(
                        "Add the new value beside the old one, and stop using the old one:",
                        "ALTER TYPE " + type.path() + " ADD VALUE '...'");
    }
}
