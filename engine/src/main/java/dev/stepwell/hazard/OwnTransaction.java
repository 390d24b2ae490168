package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.TRANSACTION_MISUSE;

import java.util.List;

/** A script begins and ends transactions itself. */
final class OwnTransaction implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("own-transaction", "A script has BEGIN and COMMIT of its own.", TRANSACTION_MISUSE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        Upgrade upgrade = scene.upgrade();
        return TransactionFit.own(upgrade.step(), upgrade.script(), upgrade.layout()).stream()
                .toList();
    }
}
