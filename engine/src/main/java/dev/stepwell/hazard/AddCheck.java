package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;

import dev.stepwell.effect.LockMode;
import java.util.List;

/** A check is put on a table that was there, and its rows are read while nobody can read or write it. */
final class AddCheck implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "add-check", "A check constraint is checked while its table is locked.", BLOCKING_LOCK, DATA_DEPENDENT);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return CheckedConstraint.in(scene, KIND, "CHECK", LockMode.ACCESS_EXCLUSIVE)
                .toList();
    }
}
