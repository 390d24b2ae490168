package dev.stepwell.execution;

import dev.stepwell.revision.RevisionId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user's database was not migrated, or not to the end. The message says where it stands now and what to do. */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient List<RevisionId> revisions;
    private final transient @Nullable ScriptError error;

    MigrationException(
            Code code,
            String message,
            List<RevisionId> revisions,
            @Nullable ScriptError error,
            @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.revisions = List.copyOf(revisions);
        this.error = error;
    }

    /** The kind of problem, for decisions. */
    public Code code() {
        return code;
    }

    /** The revisions that it is about; none when it is about the database. */
    public List<RevisionId> revisions() {
        return revisions;
    }

    /** What PostgreSQL said of a statement of a script, where that was the problem. */
    public Optional<ScriptError> error() {
        return Optional.ofNullable(error);
    }

    /** The kinds of problems. */
    public enum Code {
        /** A script failed and was rolled back. */
        REVISION_FAILED,
        /** A script that runs outside a transaction failed half-way; the next run refuses. */
        BROKEN_OFF,
        /** An earlier run broke off, and nobody has said what became of the revision. */
        UNSETTLED,
        /** Applied revisions have been edited since. */
        EDITED,
        /** A downgrade that nobody wrote, or that is declared impossible. */
        NO_WAY_BACK,
        /** One transaction for all is asked for, and a revision runs outside one. */
        NOT_ONE_TRANSACTION,
        /** The SQL of a revision in Java is asked for. */
        NOT_SQL,
        /** The files are those of another tool, which keeps a version table of its own. */
        OTHER_LAYOUT,
        /** Another session held the lock for too long. */
        LOCK_NOT_HAD,
        /** A script gave the lock back. */
        LOCK_LOST,
        /** Somebody stopped the run. */
        STOPPED,
        /** No server answers there. */
        NOT_REACHED,
        /** The server does not take the user or the password. */
        NOT_AUTHENTICATED,
        /** The server has no such database. */
        DATABASE_MISSING,
        /** The user lacks a right. */
        NO_RIGHTS,
        /** The server takes no changes, as a standby. */
        READ_ONLY,
        /** The session ended in the middle. */
        SESSION_LOST,
        /** PostgreSQL refused something else. */
        REFUSED;

        /** Whether server, network, rights or other processes are to blame, and not the migrations. */
        public boolean isEnvironment() {
            return switch (this) {
                case REVISION_FAILED,
                        BROKEN_OFF,
                        UNSETTLED,
                        EDITED,
                        NO_WAY_BACK,
                        NOT_ONE_TRANSACTION,
                        NOT_SQL,
                        OTHER_LAYOUT -> false;
                default -> true;
            };
        }

        /** The word used in machine-readable reports, such as {@code revision-failed}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
