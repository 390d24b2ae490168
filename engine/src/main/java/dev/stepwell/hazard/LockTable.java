package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;

import dev.stepwell.effect.Blindness;
import dev.stepwell.effect.Lock;
import dev.stepwell.effect.RowChanges;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A lock is taken that nothing asked for but the script itself. */
final class LockTable implements Hazard {

    static final HazardKind KIND = HazardKind.of("lock-table", "A table is locked by LOCK TABLE.", BLOCKING_LOCK);

    /** Commands that found nothing to do, such as {@code CREATE INDEX IF NOT EXISTS}, had to look under the lock. */
    private static final Pattern DEFINING = Pattern.compile("(?i)(CREATE|ALTER|DROP)\\b");

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.statements().stream()
                .filter(statement -> isLockOnly(scene, statement))
                .flatMap(statement -> statement.locks().stream()
                        .filter(lock -> lock.relation().existed() && hurts(lock))
                        .map(lock -> sighting(statement, lock)))
                .toList();
    }

    /** Whoever has an event trigger sees every other command that takes a strong lock; else the word must do. */
    private static boolean isLockOnly(Scene scene, StatementEffects statement) {
        Set<Blindness> unseen = scene.effects().orElseThrow().unseen();
        boolean isBlind = unseen.contains(Blindness.COMMANDS) || unseen.contains(Blindness.ALL_COMMANDS);
        return statement.objects().isEmpty()
                && scene.script(statement).stream()
                        .noneMatch(text -> DEFINING.matcher(text.sql()).lookingAt())
                && statement.rewrites().isEmpty()
                && statement.rows().stream().noneMatch(RowChanges::truncated)
                && (!isBlind || scene.script(statement).stream().anyMatch(text -> text.names("lock")));
    }

    private static boolean hurts(Lock lock) {
        return lock.relation().name().kind() == ObjectKind.TABLE
                ? lock.mode().blocksWrites()
                : lock.relation().name().kind() == ObjectKind.VIEW
                        && lock.mode().blocksReads();
    }

    private static Sighting sighting(StatementEffects statement, Lock lock) {
        ObjectName table = lock.relation().name();
        return KIND.at(
                        statement.line(),
                        table.path(),
                        "The upgrade takes " + Wording.lock(lock.mode(), table) + ": " + Wording.blocked(lock.mode())
                                + " until the transaction ends.")
                .remedy(
                        "Let each statement take the lock that it needs, with a limit on the wait:",
                        "SET LOCAL lock_timeout = '2s'");
    }
}
