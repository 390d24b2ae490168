package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.DATA_LOSS;
import static dev.stepwell.hazard.HazardClass.IRREVERSIBLE;

import dev.stepwell.effect.RowChanges;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows of a table are deleted: by the statement itself, a function, a trigger, or a foreign key that cascades. */
final class DeleteRows implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("delete-rows", "Rows of a table are deleted.", DATA_LOSS, IRREVERSIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        List<Sighting> sightings = new ArrayList<>();
        Set<ObjectName> seen = new HashSet<>();
        for (StatementEffects statement : scene.statements()) {
            for (RowChanges rows : statement.rows()) {
                if ((rows.deleted() > 0 || rows.truncated()) && OldTable.stays(scene, rows.relation())) {
                    seen.add(rows.relation().name());
                }
                if (rows.deleted() > 0 && OldTable.stays(scene, rows.relation())) {
                    sightings.add(sighting(statement.line(), rows.relation().name()));
                }
            }
        }
        scene.effects().map(StepEffects::emptied).orElse(List.of()).stream()
                .filter(relation -> OldTable.stays(scene, relation) && !seen.contains(relation.name()))
                .forEach(relation -> sightings.add(sighting(0, relation.name())));
        return sightings;
    }

    private static Sighting sighting(int line, ObjectName table) {
        return KIND.at(line, table.path(), "The upgrade deletes rows of " + table + ".")
                .remedy(
                        "Keep what must not be lost, in the same statement:",
                        "WITH gone AS (DELETE FROM " + table.path()
                                + " WHERE ... RETURNING *) INSERT INTO " + Names.quoted(table.schema()) + "."
                                + Names.quoted(table.name() + "_deleted") + " SELECT * FROM gone");
    }
}
