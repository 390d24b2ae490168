package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** A partition is taken out, and with it its rows from what queries of the whole see. */
final class DetachPartition implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("detach-partition", "A partition is taken out of its table.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.change().stayed(ObjectKind.TABLE).stream()
                .filter(table -> !table.old("partition of").isEmpty()
                        && table.now("partition of").isEmpty())
                .filter(table -> scene.change().gone(ObjectKind.TABLE).stream()
                        .noneMatch(gone -> gone.name().path().equals(table.old("partition of"))))
                .map(table -> KIND.at(
                                scene.line(table.was()),
                                table.was().path(),
                                "The upgrade takes " + table.was() + " out of " + table.old("partition of")
                                        + "; an application that still runs no longer finds its rows there.")
                        .remedy("Do so once nobody asks for these rows any more."))
                .toList();
    }
}
