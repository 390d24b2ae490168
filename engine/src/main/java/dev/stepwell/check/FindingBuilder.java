package dev.stepwell.check;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the parts of one finding; what nobody sets stays empty. */
final class FindingBuilder {

    private final String check;
    private final String code;
    private final Severity severity;
    private Optional<RevisionId> revision = Optional.empty();
    private Optional<Direction> direction = Optional.empty();
    private String path = "";
    private Optional<String> before = Optional.empty();
    private Optional<String> after = Optional.empty();
    private Optional<String> file = Optional.empty();
    private int line;
    private String remedy = "";
    private Optional<ScriptError> error = Optional.empty();
    private Set<String> classes = Set.of();

    private FindingBuilder(String check, String code, Severity severity) {
        this.check = check;
        this.code = code;
        this.severity = severity;
    }

    static FindingBuilder of(String check, String code, Severity severity) {
        return new FindingBuilder(check, code, severity);
    }

    static FindingBuilder error(String check, String code) {
        return new FindingBuilder(check, code, Severity.ERROR);
    }

    static FindingBuilder warning(String check, String code) {
        return new FindingBuilder(check, code, Severity.WARNING);
    }

    static FindingBuilder info(String check, String code) {
        return new FindingBuilder(check, code, Severity.INFO);
    }

    FindingBuilder about(RevisionId id) {
        this.revision = Optional.of(id);
        return this;
    }

    FindingBuilder about(RevisionId id, Direction way) {
        this.direction = Optional.of(way);
        return about(id);
    }

    FindingBuilder at(String script, int lineNumber) {
        this.file = script.isEmpty() ? Optional.empty() : Optional.of(script);
        this.line = lineNumber;
        return this;
    }

    FindingBuilder path(String where) {
        this.path = where;
        return this;
    }

    FindingBuilder values(@Nullable String old, @Nullable String now) {
        this.before = Optional.ofNullable(old);
        this.after = Optional.ofNullable(now);
        return this;
    }

    /** What PostgreSQL said, which also tells the place. */
    FindingBuilder because(ScriptError cause) {
        this.error = Optional.of(cause);
        return at(cause.file(), cause.line());
    }

    FindingBuilder remedy(String imperative) {
        this.remedy = imperative;
        return this;
    }

    FindingBuilder classes(Set<String> dangers) {
        this.classes = dangers;
        return this;
    }

    Finding saying(String message) {
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
                Optional.empty());
    }
}
