package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;

import dev.stepwell.effect.LockMode;
import java.util.List;

/** A foreign key is put on a table that was there, and its rows are checked while nobody can write to either table. */
final class AddForeignKey implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "add-foreign-key", "A foreign key is checked while both tables are locked.", BLOCKING_LOCK, DATA_DEPENDENT);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return CheckedConstraint.in(scene, KIND, "FOREIGN KEY", LockMode.SHARE_ROW_EXCLUSIVE)
                .toList();
    }
}
