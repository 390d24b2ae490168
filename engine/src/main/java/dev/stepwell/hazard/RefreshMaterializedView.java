package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.Rewrite;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** A materialized view is filled anew while nobody can read it. */
final class RefreshMaterializedView implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "refresh-materialized-view", "A materialized view is filled anew while nobody can read it.", BLOCKING_LOCK);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.statements().stream()
                .flatMap(statement -> statement.rewrites().stream()
                        .map(Rewrite::relation)
                        .filter(relation ->
                                relation.existed() && relation.name().kind() == ObjectKind.MATERIALIZED_VIEW)
                        .map(relation -> sighting(scene, statement, relation.name())))
                .toList();
    }

    private static Sighting sighting(Scene scene, StatementEffects statement, ObjectName view) {
        return KIND.at(
                        statement.line(),
                        view.path(),
                        "The upgrade fills " + view + " anew "
                                + LockingSighting.sentence(
                                        scene, view, Optional.of(statement), LockMode.ACCESS_EXCLUSIVE))
                .remedy(
                        "Give it a unique index, and refresh it beside its readers:",
                        "REFRESH MATERIALIZED VIEW CONCURRENTLY " + view.path());
    }
}
