package dev.stepwell.walk;

import dev.stepwell.revision.RevisionId;
import java.time.Duration;
import java.util.Set;

/**
 * How a walk is to be done.
 *
 * @param suite names the scratch databases, {@code stepwell_<suite>_<random>}
 * @param scriptTimeout how long one script may take; at least one second
 * @param only the revisions to be judged, the others are only passed through; empty means all
 * @param reading how the schema is read after a step
 * @param observing whether the effects of upgrades are seen, in a further database whose tables hold rows
 */
public record WalkSettings(
        String suite, Duration scriptTimeout, Set<RevisionId> only, Reading reading, boolean observing) {

    /** How long one script may take unless settings say otherwise. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);

    /** Copies the set and refuses a timeout under one second. */
    public WalkSettings {
        only = Set.copyOf(only);
        if (scriptTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "The script timeout is " + scriptTimeout + "; give at least one second.");
        }
    }

    /**
     * Settings for a walk that looks at schemas alone.
     *
     * @param suite names the scratch databases
     * @param scriptTimeout how long one script may take
     * @param only the revisions to be judged
     * @param reading how the schema is read after a step
     */
    public WalkSettings(String suite, Duration scriptTimeout, Set<RevisionId> only, Reading reading) {
        this(suite, scriptTimeout, only, reading, false);
    }

    /**
     * Settings for a walk of every revision.
     *
     * @param suite names the scratch databases
     * @return settings with the default timeout
     */
    public static WalkSettings of(String suite) {
        return new WalkSettings(suite, DEFAULT_TIMEOUT, Set.of(), Reading.CHANGES);
    }

    /**
     * The same walk, with the effects of upgrades or without.
     *
     * @param wanted whether they are seen
     * @return a copy
     */
    public WalkSettings observing(boolean wanted) {
        return new WalkSettings(suite, scriptTimeout, only, reading, wanted);
    }

    WalkSettings reading(Reading way) {
        return new WalkSettings(suite, scriptTimeout, only, way, observing);
    }

    WalkSettings judging(Set<RevisionId> revisions) {
        return new WalkSettings(suite, scriptTimeout, revisions, reading, observing);
    }

    boolean judges(RevisionId id) {
        return only.isEmpty() || only.contains(id);
    }
}
