package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** A table, or what is read like one, has another name or schema, and nothing of its old name is there. */
final class RenameTable implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("rename-table", "A table or view gets another name or schema.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return Renamed.in(
                        scene,
                        ObjectKind.TABLE,
                        ObjectKind.FOREIGN_TABLE,
                        ObjectKind.VIEW,
                        ObjectKind.MATERIALIZED_VIEW)
                .filter(pair ->
                        Names.readable(scene.change().after(), pair.was()).isEmpty())
                .map(pair -> sighting(scene, pair))
                .toList();
    }

    private static Sighting sighting(Scene scene, Stayed pair) {
        return KIND.at(
                        Renamed.line(scene, pair),
                        pair.was().path(),
                        "The upgrade makes " + pair.is().path() + " of " + pair.was()
                                + "; an application that still runs asks for the old name.")
                .remedy(
                        "Leave a view of the old name until nobody asks for it:",
                        "CREATE VIEW " + pair.was().path() + " AS SELECT * FROM "
                                + pair.is().path());
    }
}
