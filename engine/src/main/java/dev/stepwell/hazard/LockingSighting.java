package dev.stepwell.hazard;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.schema.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the hazards share that do work which grows with the rows of a table while others wait for it. */
final class LockingSighting {

    private LockingSighting() {}

    /** The statement that read the table under a lock; empty where none did. */
    static Optional<StatementEffects> scanning(Scene scene, ObjectName table, String identifier) {
        Set<ObjectName> family = Family.of(scene, table);
        return scene.blamed(statement -> scene.locking().scansUnderLock(family, statement), identifier);
    }

    /** Which lock the statement holds, whom it stops, and how long; where nothing was seen, the lock that it must take. */
    static String sentence(Scene scene, ObjectName table, Optional<StatementEffects> statement, LockMode usual) {
        Set<ObjectName> family = Family.of(scene, table);
        LockMode mode =
                statement.flatMap(seen -> scene.locking().held(family, seen)).orElse(usual);
        List<ObjectName> others =
                statement.map(seen -> Locking.alsoLocked(family, seen)).orElse(List.of());
        return Wording.underLock(mode, table, others) + ".";
    }

    static int line(Scene scene, Optional<StatementEffects> statement, ObjectName name) {
        return statement.map(StatementEffects::line).orElseGet(() -> scene.line(name));
    }
}
