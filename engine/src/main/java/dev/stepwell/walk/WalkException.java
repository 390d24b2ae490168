package dev.stepwell.walk;

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
                "The walk could not go on: "
                        + String.valueOf(cause.getMessage()).replaceFirst("\\.$", "")
                        + ". Look at the server's state, then run it again.",
                cause.getSQLState() == null ? "" : cause.getSQLState(),
                cause);
    }

    static WalkException interrupted(InterruptedException cause) {
        return new WalkException("The walk was interrupted.", "", cause);
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
