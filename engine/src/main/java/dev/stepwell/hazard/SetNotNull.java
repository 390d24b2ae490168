package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** A column may no longer hold null, and every row is read to see that none does. */
final class SetNotNull implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "set-not-null", "Every row is read for nulls while the table is locked.", BLOCKING_LOCK, DATA_DEPENDENT);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        List<NewConstraint> keys = NewConstraint.of(scene, "PRIMARY KEY");
        return scene.change().stayed(ObjectKind.COLUMN).stream()
                .filter(column -> column.turned("nullable", "yes", "no"))
                .filter(column -> column.now("inherited from").isEmpty())
                .filter(column -> keys.stream()
                        .noneMatch(key -> key.oldTable().equals(Names.table(column.was()))
                                && NewConstraint.mentions(key.definition(), Names.own(column.is()))))
                .flatMap(column -> sighting(scene, column).stream())
                .toList();
    }

    private static Optional<Sighting> sighting(Scene scene, Stayed column) {
        ObjectName table = Names.table(column.was());
        boolean isUnchecked = column.now("not null constraint").contains("not valid");
        Optional<StatementEffects> scanning =
                LockingSighting.scanning(scene, table, column.was().name());
        if (isUnchecked || (scanning.isEmpty() && scene.locking().isKnown())) {
            return Optional.empty();
        }
        String name = Names.quoted(column.is().relation() + "_" + column.is().name() + "_present");
        String alter = "ALTER TABLE " + Names.table(column.is()).path();
        return Optional.of(KIND.at(
                        LockingSighting.line(scene, scanning, column.was()),
                        column.was().path(),
                        "The upgrade reads every row for nulls in " + column.was() + " "
                                + LockingSighting.sentence(scene, table, scanning, LockMode.ACCESS_EXCLUSIVE))
                .remedy(
                        "Have a check prove it beforehand; the last two statements go into a later revision:",
                        alter + " ADD CONSTRAINT " + name + " CHECK (" + Names.own(column.is())
                                + " IS NOT NULL) NOT VALID;",
                        alter + " VALIDATE CONSTRAINT " + name + ";",
                        alter + " ALTER COLUMN " + Names.own(column.is()) + " SET NOT NULL;",
                        alter + " DROP CONSTRAINT " + name));
    }
}
