package dev.stepwell.walk;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.RevisionId;

/** There is no schema with every revision up, since an upgrade fails. */
public final class NoFinalSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RevisionId revision;
    private final transient ScriptError error;

    NoFinalSchemaException(RevisionId revision, ScriptError error) {
        super("There is no final schema: the upgrade of " + revision + " fails at " + error.file() + ":" + error.line()
                + ", where PostgreSQL says: " + error.message() + " (SQLSTATE " + error.sqlState()
                + "). `verify --only upgrade` shows all of it.");
        this.revision = revision;
        this.error = error;
    }

    /**
     * The revision whose upgrade fails.
     *
     * @return one of the history
     */
    public RevisionId revision() {
        return revision;
    }

    /**
     * What PostgreSQL said.
     *
     * @return the error with its place
     */
    public ScriptError error() {
        return error;
    }
}
