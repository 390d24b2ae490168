package dev.stepwell.cli;

import dev.stepwell.execution.LiveState;
import dev.stepwell.execution.RunListener;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.revision.Step;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.stream.Collectors;

/** Tells on standard error what a run does, as it does it. */
final class RunLines implements RunListener {

    private final PrintWriter err;

    RunLines(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void waiting(String holder, Duration patience) {
        err.println("Waiting up to " + patience.toSeconds() + " s for another run on this database to end: " + holder
                + " holds the lock.");
        err.flush();
    }

    @Override
    public void accepted(Revision revision) {
        err.println("Accepted as it is now: " + revision.id() + " (" + revision.origin() + ").");
        err.flush();
    }

    @Override
    public void settled(LiveState.Mark mark) {
        err.println("Settled: the " + mark.action() + " of " + mark.revision() + " that broke off half-way.");
        err.flush();
    }

    @Override
    public void started(Step step, Revision revision) {
        err.println("Running " + step.direction().word() + " " + way(step, revision));
        err.flush();
    }

    /** {@code <base> -> a1, Create users} up, {@code a1 -> <base>, Create users} down. */
    static String way(Step step, Revision revision) {
        String parents = revision.parents().isEmpty()
                ? "<base>"
                : revision.parents().stream().map(RevisionId::value).collect(Collectors.joining(", "));
        String message = revision.message().lines().findFirst().orElse("");
        return (step.direction() == Direction.UPGRADE
                        ? parents + " -> " + revision.id()
                        : revision.id() + " -> " + parents)
                + (message.isEmpty() ? "" : ", " + message);
    }
}
