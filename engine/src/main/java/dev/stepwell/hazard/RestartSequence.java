package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.effect.RowChanges;
import java.util.List;

/** A sequence goes back, and gives numbers a second time. */
final class RestartSequence implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "restart-sequence", "A sequence goes back to numbers that it has given.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.statements().stream()
                .filter(statement -> statement.rows().stream().noneMatch(RowChanges::truncated))
                .flatMap(statement -> statement.sequences().stream()
                        .filter(reset -> reset.sequence().existed() && reset.after() < reset.before())
                        .map(reset -> KIND.at(
                                        statement.line(),
                                        reset.sequence().name().path(),
                                        "The upgrade sets " + reset.sequence().name()
                                                + " back; the numbers that it gives are taken already.")
                                .values(String.valueOf(reset.before()), String.valueOf(reset.after()))
                                .remedy(
                                        "Set it to the greatest number in use:",
                                        "SELECT setval('"
                                                + reset.sequence().name().path().replace("'", "''")
                                                + "', (SELECT max(...) FROM ...))")))
                .toList();
    }
}
