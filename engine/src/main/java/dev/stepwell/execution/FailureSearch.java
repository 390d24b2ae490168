package dev.stepwell.execution;

import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements one by one, to learn which of a script fails. */
final class FailureSearch {

    private final Session session;

    FailureSearch(Session session) {
        this.session = session;
    }

    /**
     * Runs a script that has failed once more, statement by statement, to learn which fails. Never commits: should it
     * succeed this time, as after a timeout or deadlock, it must not have happened.
     */
    ScriptError locateWrapped(Script script, List<String> bookkeeping, SQLException first) throws SQLException {
        session.reset();
        session.run("BEGIN");
        ScriptError error = runEach(script, script.statements());
        if (error == null) {
            error = recordRows(script, bookkeeping);
        }
        return located(script, error, first);
    }

    ScriptError locateOwn(Script script, SQLException first) throws SQLException {
        session.reset();
        int commit = script.statements().size() - 1;
        return located(script, runEach(script, script.statements().subList(0, commit)), first);
    }

    ScriptError located(Script script, @Nullable ScriptError found, SQLException first) throws SQLException {
        ScriptError error = found == null ? checkDeferred(script) : found;
        session.rollBack();
        return error != null ? error : ScriptErrors.of(first, script, null);
    }

    @Nullable ScriptError runEach(Script script, List<Statement> statements) {
        for (Statement statement : statements) {
            try {
                session.run(statement.sql());
            } catch (SQLException e) {
                return ScriptErrors.of(e, script, statement);
            }
        }
        return null;
    }

    @Nullable ScriptError recordRows(Script script, List<String> bookkeeping) {
        for (String sql : bookkeeping) {
            try {
                session.run(sql);
            } catch (SQLException e) {
                return ScriptErrors.bookkeeping(e, script);
            }
        }
        return null;
    }

    /** What a commit would say: constraints that are deferred speak up here (manual, SET CONSTRAINTS). */
    private @Nullable ScriptError checkDeferred(Script script) {
        try {
            session.run("SET CONSTRAINTS ALL IMMEDIATE");
            return null;
        } catch (SQLException e) {
            return ScriptErrors.of(e, script, null);
        }
    }
}
