package dev.stepwell.hazard;

import dev.stepwell.execution.ScriptError;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hazard that was seen.
 *
 * @param kind which
 * @param classes the dangers that it brings here
 * @param isInformation whether it is only worth knowing, whatever its classes weigh
 * @param path the object that it is about, as {@code -- allow} and the acceptance file name it
 * @param line the line of the statement to blame; 0 when no line is known
 * @param message what was seen and why it hurts, in one sentence
 * @param before the value before; empty when there is none to show
 * @param after the value after; empty when there is none to show
 * @param remedy what to do instead, in the imperative, SQL on lines of its own
 * @param error what PostgreSQL said, where it failed
 */
public record Sighting(
        HazardKind kind,
        Set<HazardClass> classes,
        boolean isInformation,
        String path,
        int line,
        String message,
        Optional<String> before,
        Optional<String> after,
        String remedy,
        Optional<ScriptError> error) {

    /** Copies the classes, in their order. */
    public Sighting {
        classes = classes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(classes));
    }

    Sighting(HazardKind kind, Set<HazardClass> classes, String path, int line, String message) {
        this(kind, classes, false, path, line, message, Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    /** With these classes in place of all of its kind. */
    Sighting bringing(HazardClass... dangers) {
        return with(Set.copyOf(List.of(dangers)));
    }

    /** Without one class, where the condition holds. */
    Sighting without(HazardClass danger, boolean condition) {
        Set<HazardClass> rest = EnumSet.copyOf(classes);
        if (condition) {
            rest.remove(danger);
        }
        return with(rest);
    }

    private Sighting with(Set<HazardClass> dangers) {
        return new Sighting(kind, dangers, isInformation, path, line, message, before, after, remedy, error);
    }

    Sighting asInformation() {
        return new Sighting(kind, classes, true, path, line, message, before, after, remedy, error);
    }

    Sighting values(@Nullable String old, @Nullable String now) {
        return new Sighting(
                kind,
                classes,
                isInformation,
                path,
                line,
                message,
                Optional.ofNullable(old),
                Optional.ofNullable(now),
                remedy,
                error);
    }

    /** What to do; several lines are a sentence and the SQL for it. */
    Sighting remedy(String... lines) {
        String text = String.join("\n", lines);
        return new Sighting(kind, classes, isInformation, path, line, message, before, after, text, error);
    }

    /** What PostgreSQL said, which also tells the place. */
    Sighting because(ScriptError cause) {
        return new Sighting(
                kind, classes, isInformation, path, cause.line(), message, before, after, remedy, Optional.of(cause));
    }
}
