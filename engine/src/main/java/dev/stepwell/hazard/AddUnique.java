package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.StatementEffects;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A unique constraint or index is built on a table that was there. */
final class AddUnique implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "add-unique",
            "A unique constraint or index is built while its table is locked.",
            BLOCKING_LOCK,
            DATA_DEPENDENT);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        Stream<Sighting> constraints = NewConstraint.of(scene, "UNIQUE").stream()
                .filter(added -> !added.usesOldIndex(scene))
                .map(added -> constraint(scene, added));
        Stream<Sighting> indexes =
                NewIndex.of(scene).stream().filter(NewIndex::isUnique).map(added -> index(scene, added));
        return Stream.concat(constraints, indexes).toList();
    }

    private static Sighting constraint(Scene scene, NewConstraint added) {
        Optional<StatementEffects> scanning =
                LockingSighting.scanning(scene, added.oldTable(), added.name().name());
        String columns = added.definition().substring(added.definition().indexOf('('));
        boolean dependsOnRows = added.isAboutOldColumns(scene) || added.isAboutFilledColumns(scene);
        return KIND.at(
                        LockingSighting.line(scene, scanning, added.name()),
                        added.name().path(),
                        "The upgrade builds the index of " + added.name() + " "
                                + LockingSighting.sentence(
                                        scene, added.oldTable(), scanning, LockMode.ACCESS_EXCLUSIVE))
                .without(DATA_DEPENDENT, !dependsOnRows)
                .remedy(
                        Wording.outside(scene),
                        "CREATE UNIQUE INDEX CONCURRENTLY " + Names.own(added.name()) + " ON " + added.table() + " "
                                + columns + ";",
                        "ALTER TABLE " + added.table() + " ADD CONSTRAINT " + Names.own(added.name())
                                + " UNIQUE USING INDEX " + Names.own(added.name()));
    }

    private static Sighting index(Scene scene, NewIndex added) {
        if (!added.isBlocking(scene)) {
            return KIND.at(
                            added.line(scene),
                            added.name().path(),
                            "Rows of " + added.oldTable() + " that are alike make the upgrade fail, and leave "
                                    + added.name() + " behind, which is not valid then.")
                    .bringing(DATA_DEPENDENT)
                    .remedy("Merge the rows that are alike in an earlier revision.");
        }
        return KIND.at(added.line(scene), added.name().path(), added.message(scene))
                .remedy(added.remedy(scene));
    }
}
