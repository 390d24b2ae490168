package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.DATA_LOSS;
import static dev.stepwell.hazard.HazardClass.IRREVERSIBLE;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.RowChanges;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
        scene.statements().stream()
                .flatMap(statement -> searchedInVain(scene, statement))
                .forEach(sightings::add);
        return sightings;
    }

    private static Sighting sighting(int line, ObjectName table) {
        return sighting(line, table, "The upgrade deletes rows of " + table + ".");
    }

    /** A {@code DELETE} that went through rows and met none: what it does to others is not known, so it weighs nothing. */
    private static Stream<Sighting> searchedInVain(Scene scene, StatementEffects statement) {
        boolean isVain = statement.rows().isEmpty()
                && scene.script(statement).stream()
                        .allMatch(single -> single.firstWord().equals("DELETE"));
        return statement.locks().stream()
                .filter(lock -> isVain && lock.mode() == LockMode.ROW_EXCLUSIVE)
                .map(lock -> lock.relation())
                .filter(table -> OldTable.stays(scene, table) && Locking.scans(Set.of(table.name()), statement))
                .map(table -> sighting(
                                statement.line(),
                                table.name(),
                                "The upgrade deletes the rows of " + table.name()
                                        + " that meet a condition; none of those that were there to judge by did.")
                        .bringing()
                        .asInformation());
    }

    private static Sighting sighting(int line, ObjectName table, String message) {
        return KIND.at(line, table.path(), message)
                .remedy(
                        "Keep what must not be lost, in the same statement:",
                        "WITH gone AS (DELETE FROM " + table.path()
                                + " WHERE ... RETURNING *) INSERT INTO " + Names.quoted(table.schema()) + "."
                                + Names.quoted(table.name() + "_deleted") + " SELECT * FROM gone");
    }
}
