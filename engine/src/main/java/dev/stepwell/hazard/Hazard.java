package dev.stepwell.hazard;

import java.util.List;

/** One hazard: what is known of it, and how it is recognised. */
interface Hazard {

    HazardKind kind();

    /**
     * Looks for it.
     *
     * @param scene the upgrade
     * @return in any order; empty when it is not there
     */
    List<Sighting> in(Scene scene);
}
