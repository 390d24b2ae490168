package dev.stepwell.hazard;

import dev.stepwell.effect.Lock;
import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.Relation;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which relations are locked while which work is done. Relations go by their names from before the upgrade. */
final class Locking {

    private final Optional<StepEffects> effects;

    Locking(Optional<StepEffects> effects) {
        this.effects = effects;
    }

    /** Whether the upgrade was looked at, so that what is not among the effects did not happen. */
    boolean isKnown() {
        return effects.isPresent();
    }

    boolean isInTransaction() {
        return effects.filter(StepEffects::inTransaction).isPresent();
    }

    /** The strongest lock on any of these tables that is held when a statement has run; in a transaction also an earlier one. */
    Optional<LockMode> held(Set<ObjectName> tables, StatementEffects at) {
        List<StatementEffects> since = new ArrayList<>(List.of(at));
        if (isInTransaction()) {
            effects.orElseThrow().statements().stream()
                    .takeWhile(statement -> statement.first() < at.first())
                    .forEach(since::add);
        }
        return since.stream()
                .flatMap(statement -> statement.locks().stream())
                .filter(lock -> tables.contains(lock.relation().name()))
                .map(Lock::mode)
                .max(LockMode::compareTo);
    }

    /** Whether a statement read a table while others could not write to it. */
    boolean scansUnderLock(Set<ObjectName> tables, StatementEffects statement) {
        return scans(tables, statement)
                && held(tables, statement).filter(LockMode::blocksWrites).isPresent();
    }

    static boolean scans(Set<ObjectName> tables, StatementEffects statement) {
        return statement.scans().stream().anyMatch(scan -> isOld(scan.relation(), tables));
    }

    static boolean rewrites(Set<ObjectName> tables, StatementEffects statement) {
        return statement.rewrites().stream().anyMatch(rewrite -> isOld(rewrite.relation(), tables));
    }

    private static boolean isOld(Relation relation, Set<ObjectName> names) {
        return relation.existed() && names.contains(relation.name());
    }

    /** Other tables that the statement keeps from being written, since a foreign key joins them for example. */
    static List<ObjectName> alsoLocked(Set<ObjectName> tables, StatementEffects statement) {
        return statement.locks().stream()
                .filter(lock -> lock.mode().blocksWrites() && lock.relation().existed())
                .map(lock -> lock.relation().name())
                .filter(name -> name.kind() == ObjectKind.TABLE && !tables.contains(name))
                .distinct()
                .toList();
    }
}
