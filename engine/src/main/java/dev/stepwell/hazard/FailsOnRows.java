package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;

import dev.stepwell.execution.ScriptError;
import java.util.List;
import java.util.Optional;

/** The upgrade runs on empty tables and fails on filled ones, and no other hazard says why. */
final class FailsOnRows implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("fails-on-rows", "The upgrade fails on tables that hold rows.", DATA_DEPENDENT);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.failureOnRows().stream()
                .map(error -> KIND.at(error.line(), "", "The upgrade fails on the rows that are there.")
                        .because(error)
                        .remedy("Put the rows right in a statement before this one."))
                .toList();
    }

    /** What PostgreSQL said goes to the sighting that foresaw it; only where there is none this hazard tells of it. */
    static List<Sighting> explained(List<Sighting> sightings) {
        Optional<ScriptError> error = sightings.stream()
                .filter(sighting -> sighting.kind().equals(KIND))
                .flatMap(sighting -> sighting.error().stream())
                .findFirst();
        boolean isForeseen =
                error.isPresent() && sightings.stream().anyMatch(sighting -> foresaw(sighting, error.get()));
        return sightings.stream()
                .filter(sighting -> !sighting.kind().equals(KIND) || !isForeseen)
                .map(sighting ->
                        isForeseen && foresaw(sighting, error.get()) ? sighting.because(error.get()) : sighting)
                .toList();
    }

    private static boolean foresaw(Sighting sighting, ScriptError error) {
        return !sighting.kind().equals(KIND)
                && sighting.classes().contains(DATA_DEPENDENT)
                && (sighting.line() == error.line() || sighting.line() == 0);
    }
}
