package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;
import static dev.stepwell.hazard.HazardClass.TRANSACTION_MISUSE;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.StatementEffects;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A constraint is made NOT VALID and validated in one transaction, so that the first lock is held during the check. */
final class ValidateInTransaction implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "validate-in-transaction",
            "A constraint is validated in the transaction that made it NOT VALID.",
            TRANSACTION_MISUSE,
            BLOCKING_LOCK,
            DATA_DEPENDENT);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return Stream.of("FOREIGN KEY", "CHECK")
                .flatMap(beginning -> NewConstraint.of(scene, beginning).stream())
                .filter(added -> added.isValid() && added.isValidatedLater(scene))
                .map(added -> sighting(scene, added))
                .toList();
    }

    private static Sighting sighting(Scene scene, NewConstraint added) {
        Optional<StatementEffects> scanning =
                LockingSighting.scanning(scene, added.oldTable(), added.name().name());
        return KIND.at(
                        LockingSighting.line(scene, scanning, added.name()),
                        added.name().path(),
                        "The upgrade validates " + added.name()
                                + " in the transaction that made it NOT VALID, "
                                + LockingSighting.sentence(
                                        scene, added.oldTable(), scanning, LockMode.SHARE_ROW_EXCLUSIVE))
                .remedy(
                        "Leave this to the next revision, which runs in a transaction of its own:",
                        added.validatingSql());
    }
}
