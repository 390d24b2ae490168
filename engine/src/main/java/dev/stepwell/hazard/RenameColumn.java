package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A column of a table, view or type has another name, and there is none of the old name. */
final class RenameColumn implements Hazard {

    static final HazardKind KIND = HazardKind.of("rename-column", "A column gets another name.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        List<Stayed> renamed = scene.change().stayed(ObjectKind.COLUMN, ObjectKind.ATTRIBUTE).stream()
                .filter(pair -> !pair.was().name().equals(pair.is().name()))
                .toList();
        Set<String> paths = renamed.stream().map(pair -> pair.is().path()).collect(Collectors.toSet());
        return renamed.stream()
                .filter(pair -> !paths.contains(pair.now("inherited from")))
                .filter(pair -> scene.change().after().find(withOldName(pair)).isEmpty())
                .map(pair -> sighting(scene, pair))
                .toList();
    }

    private static ObjectName withOldName(Stayed pair) {
        return new ObjectName(
                pair.is().kind(),
                pair.is().schema(),
                pair.is().relation(),
                pair.was().name());
    }

    private static Sighting sighting(Scene scene, Stayed pair) {
        String table = Names.table(pair.is()).path();
        return KIND.at(
                        Renamed.line(scene, pair),
                        pair.was().path(),
                        "The upgrade renames " + pair.was() + " to " + Names.own(pair.is())
                                + "; an application that still runs asks for the old name.")
                .remedy(
                        "Add a column of the new name, write both, copy what is there, and drop the old one in a later release:",
                        "ALTER TABLE " + table + " ADD COLUMN " + Names.own(pair.is()) + " " + pair.now("type"));
    }
}
