package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;
import static dev.stepwell.hazard.HazardClass.DATA_LOSS;
import static dev.stepwell.hazard.HazardClass.IRREVERSIBLE;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table goes with its rows; one that moves under another name, or whose rows another takes over, does not. */
final class DropTable implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "drop-table", "A table is dropped with its rows.", DATA_LOSS, IRREVERSIBLE, BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        Set<String> gone = new HashSet<>();
        List<SchemaObject> tables = scene.change().gone(ObjectKind.TABLE);
        tables.forEach(table -> gone.add(table.name().path()));
        return tables.stream()
                .filter(table -> !Gone.withItsSchema(scene, table.name()))
                .filter(table -> !gone.contains(table.property("partition of").orElse("")))
                .filter(table -> !Gone.isTakenOver(scene, table.name()))
                .map(table -> sighting(scene, table.name()))
                .toList();
    }

    private static Sighting sighting(Scene scene, ObjectName table) {
        boolean isReplaced = scene.change().after().find(table).isPresent();
        String rest = isReplaced
                ? " and puts another in its place that does not hold its rows."
                : " and all that it holds" + Gone.how(scene, table) + ".";
        return KIND.at(scene.line(table), table.path(), scene.who() + " drops " + table + rest)
                .without(BACKWARD_INCOMPATIBLE, isReplaced)
                .remedy(Wording.STOP_FIRST_WITH_BACKUP);
    }
}
