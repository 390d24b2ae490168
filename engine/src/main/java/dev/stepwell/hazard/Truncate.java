package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.DATA_LOSS;
import static dev.stepwell.hazard.HazardClass.IRREVERSIBLE;

import dev.stepwell.effect.RowChanges;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.schema.ObjectName;
import java.util.List;

/** A table is emptied as a whole, itself or through CASCADE. */
final class Truncate implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("truncate", "A table is emptied by TRUNCATE.", DATA_LOSS, IRREVERSIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.statements().stream()
                .flatMap(statement -> statement.rows().stream()
                        .filter(RowChanges::truncated)
                        .filter(rows -> OldTable.stays(scene, rows.relation()))
                        .map(rows -> sighting(statement, rows.relation().name())))
                .toList();
    }

    private static Sighting sighting(StatementEffects statement, ObjectName table) {
        return KIND.at(
                        statement.line(),
                        table.path(),
                        "The upgrade empties " + table + ", and keeps it from being read or written until it is done.")
                .remedy(
                        "Keep a copy of what must not be lost, or move the rows where nobody misses them:",
                        "CREATE TABLE " + Names.quoted(table.schema()) + "." + Names.quoted(table.name() + "_old")
                                + " AS TABLE " + table.path());
    }
}
