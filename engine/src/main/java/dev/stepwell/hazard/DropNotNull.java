package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** A column may hold null from now on. */
final class DropNotNull implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("drop-not-null", "A column may hold null from now on.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.change().stayed(ObjectKind.COLUMN).stream()
                .filter(column -> column.turned("nullable", "no", "yes"))
                .filter(column -> column.now("inherited from").isEmpty())
                .map(column -> KIND.at(
                                scene.line(column.was()),
                                column.was().path(),
                                "The upgrade lets " + column.was()
                                        + " be null; an application that still runs does not expect that.")
                        .remedy("Write nulls only once every release that runs can read them."))
                .toList();
    }
}
