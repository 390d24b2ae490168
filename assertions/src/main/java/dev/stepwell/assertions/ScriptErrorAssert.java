package dev.stepwell.assertions;

import dev.stepwell.execution.ScriptError;

/** Assertions on what PostgreSQL said. Made by {@link RevisionWalkAssert#failsToDowngrade} and others. */
public final class ScriptErrorAssert extends StepwellAssert<ScriptErrorAssert, ScriptError> {

    ScriptErrorAssert(ScriptError actual) {
        super(actual, ScriptErrorAssert.class);
    }

    /**
     * The code of the error is this.
     *
     * @param code five characters (PostgreSQL manual, appendix "PostgreSQL Error Codes")
     * @return this
     */
    public ScriptErrorAssert withSqlState(String code) {
        if (!actual.sqlState().equals(code)) {
            throw error(ShouldHaveErrorPart.message("SQLSTATE", code, actual.sqlState(), actual));
        }
        return this;
    }

    /**
     * The server's primary message is this.
     *
     * @param message the whole message
     * @return this
     */
    public ScriptErrorAssert withMessage(String message) {
        if (!actual.message().equals(message)) {
            throw error(ShouldHaveErrorPart.message("message", message, actual.message(), actual));
        }
        return this;
    }

    /**
     * The error is at this line of its script.
     *
     * @param line counted from 1
     * @return this
     */
    public ScriptErrorAssert atLine(int line) {
        if (actual.line() != line) {
            throw error(ShouldHaveErrorPart.message(
                    "line", Integer.toString(line), Integer.toString(actual.line()), actual));
        }
        return this;
    }
}
