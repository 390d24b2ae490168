package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.StatementEffects;
import java.util.Optional;
import java.util.stream.Stream;

/** Foreign keys and checks: they can be made NOT VALID, and validated later without stopping anybody. */
final class CheckedConstraint {

    private CheckedConstraint() {}

    static Stream<Sighting> in(Scene scene, HazardKind kind, String beginning, LockMode usual) {
        return NewConstraint.of(scene, beginning).stream()
                .filter(added -> added.isValid() && !added.isValidatedLater(scene))
                .flatMap(added -> sighting(scene, kind, added, usual).stream());
    }

    private static Optional<Sighting> sighting(Scene scene, HazardKind kind, NewConstraint added, LockMode usual) {
        Optional<StatementEffects> scanning =
                LockingSighting.scanning(scene, added.oldTable(), added.name().name());
        if (scanning.isEmpty() && scene.locking().isKnown()) {
            return Optional.empty();
        }
        boolean dependsOnRows = added.isAboutOldColumns(scene)
                || (kind.equals(AddForeignKey.KIND) && added.isAboutFilledColumns(scene));
        return Optional.of(kind.at(
                        LockingSighting.line(scene, scanning, added.name()),
                        added.name().path(),
                        "The upgrade checks every row for " + added.name() + " "
                                + LockingSighting.sentence(scene, added.oldTable(), scanning, usual))
                .without(DATA_DEPENDENT, !dependsOnRows)
                .remedy(
                        "Let it hold for new rows first, and check the old ones in a later transaction, beside readers and"
                                + " writers:",
                        added.addingSql(added.definition()) + " NOT VALID;",
                        added.validatingSql()));
    }
}
