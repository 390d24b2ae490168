package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.TABLE_REWRITE;

import dev.stepwell.effect.RewriteReason;
import java.util.List;

/** A command does nothing but write a table anew: VACUUM FULL, CLUSTER, a move to another tablespace or access method. */
final class RewriteTable implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "rewrite-table",
            "A table is written anew by VACUUM FULL, CLUSTER, SET TABLESPACE or SET ACCESS METHOD.",
            TABLE_REWRITE,
            BLOCKING_LOCK);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return Rewritten.in(scene, RewriteReason.COMMAND, RewriteReason.ACCESS_METHOD)
                .map(rewritten -> KIND.at(
                                rewritten.statement().line(),
                                rewritten.table().path(),
                                "The upgrade writes " + rewritten.table() + " anew " + rewritten.sentence(scene))
                        .remedy(
                                "Take it out of the migration; where the space is needed back, a tool that works beside readers"
                                        + " and writers (pg_repack, pg_squeeze) can do it at a quiet hour."))
                .toList();
    }
}
