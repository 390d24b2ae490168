package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.TABLE_REWRITE;

import dev.stepwell.effect.RewriteReason;
import java.util.List;

/** A table becomes logged or unlogged, and is written anew for it. */
final class ChangePersistence implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("change-persistence", "A table becomes logged or unlogged.", TABLE_REWRITE, BLOCKING_LOCK);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return Rewritten.in(scene, RewriteReason.PERSISTENCE)
                .map(rewritten -> KIND.at(
                                rewritten.statement().line(),
                                rewritten.table().path(),
                                "The upgrade writes " + rewritten.table() + " anew to change whether it is logged, "
                                        + rewritten.sentence(scene))
                        .remedy(
                                "Fill a new table, and let both change places when they hold the same; what is unlogged is"
                                        + " empty after a crash:",
                                "CREATE TABLE ... (LIKE " + rewritten.table().path() + " INCLUDING ALL)"))
                .toList();
    }
}
