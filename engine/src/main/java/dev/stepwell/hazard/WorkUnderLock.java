package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.Scan;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows are read or written while a lock from an earlier statement is still held. */
final class WorkUnderLock implements Hazard {

    private static final Set<ObjectKind> LOCKED =
            Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    static final HazardKind KIND = HazardKind.of(
            "work-under-lock", "Rows are worked on while an earlier statement keeps a table locked.", BLOCKING_LOCK);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    /** One for an upgrade: whoever takes the work out of the transaction has dealt with all. */
    @Override
    public List<Sighting> in(Scene scene) {
        if (!scene.locking().isInTransaction()) {
            return List.of();
        }
        Map<ObjectName, LockMode> held = new LinkedHashMap<>();
        for (StatementEffects statement : scene.statements()) {
            boolean isCompound = !statement.objects().isEmpty();
            if (isCompound) {
                take(statement, held);
            }
            Optional<Scan> work = work(statement, isCompound || !scene.seesCommands());
            if (work.isPresent() && !held.isEmpty()) {
                return List.of(sighting(statement, work.get(), held));
            }
            take(statement, held);
        }
        return List.of();
    }

    private static void take(StatementEffects statement, Map<ObjectName, LockMode> held) {
        statement.locks().stream()
                .filter(lock -> lock.relation().existed()
                        && LOCKED.contains(lock.relation().name().kind()))
                .filter(lock -> lock.relation().name().kind() == ObjectKind.TABLE
                        ? lock.mode().blocksWrites()
                        : lock.mode().blocksReads())
                .forEach(lock -> held.merge(
                        lock.relation().name(), lock.mode(), (one, other) -> one.compareTo(other) > 0 ? one : other));
    }

    /** A scan of rows by a query; of what a command reads for itself its own hazard tells. */
    private static Optional<Scan> work(StatementEffects statement, boolean mayBeCommand) {
        boolean isQuery = !mayBeCommand
                || statement.rows().stream()
                        .anyMatch(rows -> rows.updated() + rows.deleted() > 0
                                && rows.relation().existed());
        return statement.scans().stream()
                .filter(scan -> isQuery && scan.rows() > 0 && scan.relation().existed())
                .findFirst();
    }

    private static Sighting sighting(StatementEffects statement, Scan work, Map<ObjectName, LockMode> held) {
        Map.Entry<ObjectName, LockMode> strongest = held.entrySet().stream()
                .reduce((one, other) -> other.getValue().compareTo(one.getValue()) > 0 ? other : one)
                .orElseThrow();
        return KIND.at(
                        statement.line(),
                        strongest.getKey().path(),
                        "The upgrade goes through the rows of "
                                + work.relation().name().path() + " while it still holds "
                                + Wording.lock(strongest.getValue(), strongest.getKey()) + ": "
                                + Wording.blocked(strongest.getValue()) + ", for a time that grows with the rows.")
                .remedy("Put the work on rows into a revision of its own, before or after this one.");
    }
}
