package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.TRANSACTION_MISUSE;

import java.util.List;

/** A script does not run inside a transaction, and does not say so. */
final class UndeclaredNoTransaction implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "undeclared-no-transaction",
            "PostgreSQL refuses a statement inside the transaction that the script asks for.",
            TRANSACTION_MISUSE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        Upgrade upgrade = scene.upgrade();
        return TransactionFit.refused(upgrade.step(), upgrade.script(), upgrade.layout()).stream()
                .toList();
    }
}
