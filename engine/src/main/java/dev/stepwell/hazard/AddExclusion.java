package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.StatementEffects;
import java.util.List;
import java.util.Optional;

/** An exclusion constraint is put on a table that was there; PostgreSQL has no way to do so beside writers. */
final class AddExclusion implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "add-exclusion",
            "An exclusion constraint is built while its table is locked.",
            BLOCKING_LOCK,
            DATA_DEPENDENT);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return NewConstraint.of(scene, "EXCLUDE").stream()
                .map(added -> sighting(scene, added))
                .toList();
    }

    private static Sighting sighting(Scene scene, NewConstraint added) {
        Optional<StatementEffects> scanning =
                LockingSighting.scanning(scene, added.oldTable(), added.name().name());
        return KIND.at(
                        LockingSighting.line(scene, scanning, added.name()),
                        added.name().path(),
                        "The upgrade builds the index of " + added.name() + " "
                                + LockingSighting.sentence(
                                        scene, added.oldTable(), scanning, LockMode.ACCESS_EXCLUSIVE))
                .without(DATA_DEPENDENT, !added.isAboutOldColumns(scene))
                .remedy("Run it when nobody writes, with a limit on the wait:", "SET LOCAL lock_timeout = '2s'");
    }
}
