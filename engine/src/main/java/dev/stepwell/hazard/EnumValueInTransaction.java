package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.TRANSACTION_MISUSE;

import dev.stepwell.effect.StepEffects;
import java.util.List;

/** A new value of an enum is used in the transaction that adds it, which PostgreSQL refuses (SQLSTATE 55P04). */
final class EnumValueInTransaction implements Hazard {

    private static final String UNSAFE_NEW_ENUM_VALUE = "55P04";

    static final HazardKind KIND = HazardKind.of(
            "enum-value-in-transaction",
            "A new value of an enum is used in the transaction that adds it.",
            TRANSACTION_MISUSE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.upgrade().step().error().or(() -> scene.effects().flatMap(StepEffects::failsOnRows)).stream()
                .filter(error -> error.sqlState().equals(UNSAFE_NEW_ENUM_VALUE))
                .map(error -> KIND.at(
                                error.line(),
                                "",
                                "The upgrade uses a value of an enum in the transaction that adds it.")
                        .because(error)
                        .remedy("Add the value in a revision of its own, before this one."))
                .toList();
    }
}
