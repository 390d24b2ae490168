package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.schema.ObjectKind;
import java.util.List;
import java.util.Optional;

/** A primary key is put on a table that was there: its index is built, or its columns are read for nulls. */
final class AddPrimaryKey implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "add-primary-key",
            "A primary key is built or checked while its table is locked.",
            BLOCKING_LOCK,
            DATA_DEPENDENT);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return NewConstraint.of(scene, "PRIMARY KEY").stream()
                .flatMap(added -> sighting(scene, added).stream())
                .toList();
    }

    private static Optional<Sighting> sighting(Scene scene, NewConstraint added) {
        Optional<StatementEffects> scanning =
                LockingSighting.scanning(scene, added.oldTable(), added.name().name());
        boolean usesIndex = added.usesOldIndex(scene);
        boolean isFree = scene.locking().isKnown() ? scanning.isEmpty() : usesIndex && !makesNotNull(scene, added);
        if (isFree) {
            return Optional.empty();
        }
        String work = usesIndex ? "reads every row for nulls in " : "builds the index of ";
        return Optional.of(KIND.at(
                        LockingSighting.line(scene, scanning, added.name()),
                        added.name().path(),
                        "The upgrade " + work + added.name() + " "
                                + LockingSighting.sentence(
                                        scene, added.oldTable(), scanning, LockMode.ACCESS_EXCLUSIVE))
                .without(DATA_DEPENDENT, !added.isAboutOldColumns(scene))
                .remedy(remedy(scene, added)));
    }

    static boolean makesNotNull(Scene scene, NewConstraint added) {
        return scene.change().stayed(ObjectKind.COLUMN).stream()
                .filter(column -> Names.table(column.was()).equals(added.oldTable()))
                .anyMatch(column -> column.turned("nullable", "yes", "no")
                        && NewConstraint.mentions(added.definition(), Names.own(column.is())));
    }

    private static String[] remedy(Scene scene, NewConstraint added) {
        String columns = added.definition().substring(added.definition().indexOf('('));
        return new String[] {
            Wording.outsideOnceNotNull(scene),
            "CREATE UNIQUE INDEX CONCURRENTLY " + Names.own(added.name()) + " ON " + added.table() + " " + columns
                    + ";",
            "ALTER TABLE " + added.table() + " ADD CONSTRAINT " + Names.own(added.name()) + " PRIMARY KEY USING INDEX "
                    + Names.own(added.name())
        };
    }
}
