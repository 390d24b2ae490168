package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.schema.ObjectKind;
import java.util.List;
import java.util.Optional;

/** A table that was there becomes a partition, and its rows are read to see that they belong there. */
final class AttachPartition implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "attach-partition",
            "A table becomes a partition and is read as a whole for it.",
            BLOCKING_LOCK,
            DATA_DEPENDENT);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.change().stayed(ObjectKind.TABLE).stream()
                .filter(table -> table.old("partition of").isEmpty()
                        && !table.now("partition of").isEmpty())
                .flatMap(table -> sighting(scene, table).stream())
                .toList();
    }

    private static Optional<Sighting> sighting(Scene scene, Stayed table) {
        Optional<StatementEffects> scanning =
                LockingSighting.scanning(scene, table.was(), table.was().name());
        if (scanning.isEmpty() && scene.locking().isKnown()) {
            return Optional.empty();
        }
        return Optional.of(KIND.at(
                        LockingSighting.line(scene, scanning, table.was()),
                        table.was().path(),
                        "The upgrade reads every row of " + table.was() + " to see that it belongs to the partition, "
                                + LockingSighting.sentence(scene, table.was(), scanning, LockMode.ACCESS_EXCLUSIVE))
                .remedy(
                        "Have a check that says the same as the bound prove it beforehand; the second statement goes into a"
                                + " later revision, before the table is attached:",
                        "ALTER TABLE " + table.is().path() + " ADD CONSTRAINT ... CHECK (...) NOT VALID;",
                        "ALTER TABLE " + table.is().path() + " VALIDATE CONSTRAINT ..."));
    }
}
