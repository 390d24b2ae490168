package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A view goes, or comes back without a column; what it shows can be had again. */
final class DropView implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("drop-view", "A view or foreign table is dropped.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.change().gone(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE).stream()
                .map(SchemaObject::name)
                .filter(view -> !Gone.withItsSchema(scene, view))
                .flatMap(view -> sighting(scene, view).stream())
                .toList();
    }

    private static Optional<Sighting> sighting(Scene scene, ObjectName view) {
        Optional<ObjectName> inItsPlace = Names.readable(scene.change().after(), view);
        if (inItsPlace.isEmpty()) {
            return Optional.of(KIND.at(
                            scene.line(view),
                            view.path(),
                            "The upgrade drops " + view + Gone.how(scene, view)
                                    + "; an application that still runs reads it.")
                    .remedy(Wording.STOP_FIRST));
        }
        List<String> lost = columns(scene.change().before(), view);
        lost.removeAll(columns(scene.change().after(), inItsPlace.get()));
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(KIND.at(
                                scene.line(view),
                                view.path(),
                                "The upgrade makes " + view + " anew without " + String.join(", ", lost)
                                        + "; an application that still runs reads it.")
                        .remedy("Keep the columns until nobody reads them."));
    }

    private static List<String> columns(SchemaSnapshot schema, ObjectName view) {
        return schema.children(view).stream()
                .filter(child -> child.name().kind() == ObjectKind.COLUMN)
                .map(child -> Names.own(child.name()))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
