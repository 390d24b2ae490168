package dev.stepwell.hazard;

import dev.stepwell.effect.Blindness;
import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.Rewrite;
import dev.stepwell.effect.RewriteReason;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A table that was there and was written anew by a statement. */
record Rewritten(ObjectName table, StatementEffects statement) {

    /** Those for one of the reasons; where nothing tells the reason, for the one that the catalogue shows. */
    static Stream<Rewritten> in(Scene scene, RewriteReason... reasons) {
        List<RewriteReason> wanted = List.of(reasons);
        return scene.statements().stream().flatMap(statement -> statement.rewrites().stream()
                .filter(rewrite -> OldTable.stays(scene, rewrite.relation()))
                .filter(rewrite -> reasons(scene, rewrite).stream().anyMatch(wanted::contains))
                .map(rewrite -> new Rewritten(rewrite.relation().name(), statement)));
    }

    private static Set<RewriteReason> reasons(Scene scene, Rewrite rewrite) {
        boolean isTold = scene.effects().orElseThrow().unseen().stream()
                .noneMatch(blindness -> blindness == Blindness.COMMANDS || blindness == Blindness.ALL_COMMANDS);
        if (isTold || !rewrite.reasons().equals(Set.of(RewriteReason.COMMAND))) {
            return rewrite.reasons();
        }
        ObjectName table = rewrite.relation().name();
        CatalogueChange change = scene.change();
        Set<RewriteReason> found = new LinkedHashSet<>();
        if (change.stayed(ObjectKind.COLUMN).stream()
                .anyMatch(column ->
                        column.differs("type") && Names.table(column.was()).equals(table))) {
            found.add(RewriteReason.TYPE);
        }
        if (change.came(ObjectKind.COLUMN).stream().anyMatch(column -> change.nameBefore(Names.table(column.name()))
                .filter(table::equals)
                .isPresent())) {
            found.add(RewriteReason.DEFAULT);
        }
        if (change.stayed(ObjectKind.TABLE).stream()
                .anyMatch(pair -> pair.was().equals(table) && pair.differs("persistence"))) {
            found.add(RewriteReason.PERSISTENCE);
        }
        return found.isEmpty() ? rewrite.reasons() : found;
    }

    String sentence(Scene scene) {
        return LockingSighting.sentence(scene, table, Optional.of(statement), LockMode.ACCESS_EXCLUSIVE);
    }
}
