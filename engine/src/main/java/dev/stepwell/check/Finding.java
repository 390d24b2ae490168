package dev.stepwell.check;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One result of a check: what is wrong, where, and what to do.
 *
 * @param check the check that found it, {@code round-trip} for example
 * @param code what kind of finding it is, stable and in kebab case
 * @param severity how much it weighs
 * @param revision the revision that it blames; empty when it is about the whole history
 * @param direction the direction of the step that it blames; empty when it is about no step
 * @param path the object or property, {@code public.orders.total › type} for example, or {@code ""}
 * @param message what is wrong, in one sentence
 * @param before the value before; empty when there was none
 * @param after the value after; empty when there is none
 * @param file the file to look at, as it is shown to people
 * @param line the line in the file, counted from 1; 0 when no line is known
 * @param remedy what to do, in the imperative, SQL for it on lines of its own, or {@code ""}
 * @param error what PostgreSQL said, when a script failed
 * @param classes the kinds of danger that a hazard brings, {@code data-loss} for example; empty for what is no hazard
 * @param acknowledged the reason for which the team accepts it; empty when nobody did
 * @param known whether it stands in the baseline, from before the check was adopted
 */
public record Finding(
        String check,
        String code,
        Severity severity,
        Optional<RevisionId> revision,
        Optional<Direction> direction,
        String path,
        String message,
        Optional<String> before,
        Optional<String> after,
        Optional<String> file,
        int line,
        String remedy,
        Optional<ScriptError> error,
        Set<String> classes,
        Optional<String> acknowledged,
        boolean known) {

    /** The code of a finding that shows in its {@link #after} a whole revision, to be copied from reports. */
    public static final String READY_REVISION = "ready-revision";

    /** Copies the classes. */
    public Finding {
        classes = Collections.unmodifiableSet(new TreeSet<>(classes));
    }

    /**
     * A finding that stands in no baseline; the parameters are those of the record.
     */
    public Finding(
            String check,
            String code,
            Severity severity,
            Optional<RevisionId> revision,
            Optional<Direction> direction,
            String path,
            String message,
            Optional<String> before,
            Optional<String> after,
            Optional<String> file,
            int line,
            String remedy,
            Optional<ScriptError> error,
            Set<String> classes,
            Optional<String> acknowledged) {
        this(
                check,
                code,
                severity,
                revision,
                direction,
                path,
                message,
                before,
                after,
                file,
                line,
                remedy,
                error,
                classes,
                acknowledged,
                false);
    }

    /**
     * Whether the finding makes its check fail.
     *
     * @return true for errors that are {@link #isOpen() open}
     */
    public boolean fails() {
        return severity == Severity.ERROR && isOpen();
    }

    /**
     * Whether somebody should still look at it.
     *
     * @return true when nobody has acknowledged it and it stands in no baseline
     */
    public boolean isOpen() {
        return acknowledged.isEmpty() && !known;
    }

    /**
     * The same finding, accepted.
     *
     * @param reason why it is accepted
     * @return a copy that fails nothing
     */
    public Finding acknowledged(String reason) {
        return new Finding(
                check,
                code,
                severity,
                revision,
                direction,
                path,
                message,
                before,
                after,
                file,
                line,
                remedy,
                error,
                classes,
                Optional.of(reason),
                known);
    }

    /** The same finding with another weight. */
    Finding weighing(Severity weight) {
        return new Finding(
                check,
                code,
                weight,
                revision,
                direction,
                path,
                message,
                before,
                after,
                file,
                line,
                remedy,
                error,
                classes,
                acknowledged,
                known);
    }

    /** The same finding, one that stands in the baseline. */
    Finding asKnown() {
        return new Finding(
                check,
                code,
                severity,
                revision,
                direction,
                path,
                message,
                before,
                after,
                file,
                line,
                remedy,
                error,
                classes,
                acknowledged,
                true);
    }
}
