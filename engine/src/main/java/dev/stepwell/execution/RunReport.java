package dev.stepwell.execution;

import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Step;
import java.time.Duration;
import java.util.List;

/**
 * What a run did to a user's database.
 *
 * @param before the rows of the version table before it
 * @param after the rows after it
 * @param steps the revisions that were run, in order; none when there was nothing to do
 * @param time the wall-clock time, with the wait for the lock
 */
public record RunReport(Heads before, Heads after, List<Step> steps, Duration time) {

    /** Copies the steps. */
    public RunReport {
        steps = List.copyOf(steps);
    }
}
