package dev.stepwell.execution;

import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs statements one by one, to learn which of a script fails. */
final class FailureSearch {

    /** What says that a name is taken or missing, which does not depend on transactions (PostgreSQL manual, "Error Codes"). */
    private static final Set<String> NAMES =
            Set.of("42P07", "42701", "42710", "42723", "42P06", "42P01", "42703", "42704", "42883");

    private final Session session;

    FailureSearch(Session session) {
        this.session = session;
    }

    /**
     * Runs a script that has failed once more, statement by statement, to learn which fails. Never commits: should it
     * succeed this time, as after a timeout or deadlock, it must not have happened.
     */
    ScriptError locateWrapped(Script script, List<String> bookkeeping, SQLException first) throws SQLException {
        return findWrapped(script, bookkeeping).orElseGet(() -> ScriptErrors.of(first, script, null));
    }

    /** The same where it may have been something else that failed; empty when the script succeeds. */
    Optional<ScriptError> findWrapped(Script script, List<String> bookkeeping) throws SQLException {
        session.reset();
        session.run("BEGIN");
        ScriptError error = runEach(script, script.statements());
        if (error == null) {
            error = recordRows(script, bookkeeping);
        }
        return found(script, error);
    }

    /**
     * The same inside a transaction that has begun before, for what fails there just as it fails alone.
     *
     * @param savepoint where the script began
     */
    Optional<ScriptError> locateInside(String savepoint, Script script, SQLException first) throws SQLException {
        if (!NAMES.contains(String.valueOf(first.getSQLState()))) {
            return Optional.empty();
        }
        session.run("ROLLBACK TO SAVEPOINT " + savepoint);
        session.send(List.of());
        return Optional.ofNullable(runEach(script, script.statements()))
                .filter(error -> error.sqlState().equals(first.getSQLState()));
    }

    ScriptError locateOwn(Script script, SQLException first) throws SQLException {
        session.reset();
        int commit = script.statements().size() - 1;
        return found(script, runEach(script, script.statements().subList(0, commit)))
                .orElseGet(() -> ScriptErrors.of(first, script, null));
    }

    private Optional<ScriptError> found(Script script, @Nullable ScriptError found) throws SQLException {
        ScriptError error = found == null ? checkDeferred(script) : found;
        session.rollBack();
        return Optional.ofNullable(error);
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
