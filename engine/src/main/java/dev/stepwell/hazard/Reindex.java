package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.Rewrite;
import dev.stepwell.effect.RowChanges;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Indexes that were there are built anew while nobody can write to their table. */
final class Reindex implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("reindex", "Indexes are built anew while their table is locked.", BLOCKING_LOCK);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.statements().stream()
                .flatMap(statement -> rebuilt(statement).stream().map(table -> sighting(scene, statement, table)))
                .toList();
    }

    /** Tables whose index was stored anew and they themselves were not. */
    private static Set<ObjectName> rebuilt(StatementEffects statement) {
        Set<String> stored = statement.rewrites().stream()
                .map(rewrite -> rewrite.relation().name())
                .filter(name -> name.kind() != ObjectKind.INDEX)
                .map(name -> name.schema() + "." + name.name())
                .collect(Collectors.toCollection(HashSet::new));
        statement.rows().stream()
                .filter(RowChanges::truncated)
                .forEach(rows -> stored.add(rows.relation().name().schema() + "."
                        + rows.relation().name().name()));
        return statement.rewrites().stream()
                .map(Rewrite::relation)
                .filter(relation -> relation.existed() && relation.name().kind() == ObjectKind.INDEX)
                .map(relation -> Names.table(relation.name()))
                .filter(table -> !stored.contains(table.schema() + "." + table.name()))
                .filter(table -> isLocked(statement, table))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isLocked(StatementEffects statement, ObjectName table) {
        return statement.locks().stream()
                .filter(lock -> lock.mode().blocksWrites())
                .anyMatch(lock -> lock.relation().name().equals(table));
    }

    private static Sighting sighting(Scene scene, StatementEffects statement, ObjectName table) {
        return KIND.at(
                        statement.line(),
                        table.path(),
                        "The upgrade builds indexes of " + table + " anew "
                                + LockingSighting.sentence(scene, table, Optional.of(statement), LockMode.SHARE))
                .remedy(Wording.outside(scene), "REINDEX TABLE CONCURRENTLY " + table.path());
    }
}
