package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.List;

/** A function, type or sequence has another name or schema. */
final class RenameObject implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "rename-object", "A function, type or sequence gets another name or schema.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return Renamed.in(
                        scene,
                        ObjectKind.FUNCTION,
                        ObjectKind.PROCEDURE,
                        ObjectKind.AGGREGATE,
                        ObjectKind.ENUM,
                        ObjectKind.DOMAIN,
                        ObjectKind.COMPOSITE_TYPE,
                        ObjectKind.RANGE_TYPE,
                        ObjectKind.SEQUENCE)
                .filter(pair -> scene.change().after().find(pair.was()).isEmpty())
                .filter(pair -> pair.was().kind() != ObjectKind.SEQUENCE
                        || pair.old("owned by").isEmpty())
                .filter(pair -> !wasReplacedByArguments(pair))
                .map(pair -> sighting(scene, pair))
                .toList();
    }

    /** The types of arguments may be rendered anew because they were renamed themselves. */
    private static boolean wasReplacedByArguments(Stayed pair) {
        return pair.was().schema().equals(pair.is().schema())
                && pair.was().name().contains("(")
                && head(pair.was()).equals(head(pair.is()));
    }

    private static String head(ObjectName routine) {
        return routine.name().substring(0, routine.name().indexOf('('));
    }

    private static Sighting sighting(Scene scene, Stayed pair) {
        return KIND.at(
                        Renamed.line(scene, pair),
                        pair.was().path(),
                        "The upgrade makes " + pair.is().path() + " of " + pair.was()
                                + "; an application that still runs asks for the old name.")
                .remedy("Make one of the new name beside it, and drop the old one in a later release.");
    }
}
