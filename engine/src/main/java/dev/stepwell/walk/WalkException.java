package dev.stepwell.walk;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.RevisionId;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The walk could not go on for a reason that lies outside the scripts: the server went away, for example. */
public final class WalkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    private WalkException(String message, String sqlState, @Nullable Throwable cause) {
        super(message, cause);
        this.sqlState = sqlState;
    }

    static WalkException of(SQLException cause) {
        return new WalkException(
                "The walk could not go on: " + cause.getMessage() + ". Look at the server's state, then run it again.",
                cause.getSQLState() == null ? "" : cause.getSQLState(),
                cause);
    }

    static WalkException notRepeatable(RevisionId id, ScriptError error) {
        return new WalkException(
                "The upgrade of revision " + id + " (" + error.file() + ":" + error.line()
                        + ") succeeded once and failed"
                        + " when it was repeated in a second database, which the walk needs to restore a clean state: "
                        + error.message() + " (SQLSTATE " + error.sqlState() + "). It changes something outside its own"
                        + " database, a role for example; guard that statement so that it can run again.",
                error.sqlState(),
                null);
    }

    /**
     * The code of the failure (PostgreSQL manual, appendix "PostgreSQL Error Codes").
     *
     * @return five characters, or {@code ""} when the server gave none
     */
    public String sqlState() {
        return sqlState;
    }
}
