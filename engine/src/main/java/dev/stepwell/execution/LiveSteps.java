package dev.stepwell.execution;

import dev.stepwell.revision.Heads;
import dev.stepwell.script.JavaCode;
import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Takes the steps of one run on a user's database. */
final class LiveSteps {

    private final LiveDatabase database;
    private final RunSettings settings;
    private final RunListener listener;

    LiveSteps(LiveDatabase database, RunSettings settings, RunListener listener) {
        this.database = database;
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * Takes all of them, or those up to the first that fails.
     *
     * @throws MigrationException when one fails; says where the database is then
     */
    void take(List<LiveStep> steps) {
        Heads start = steps.get(0).before();
        for (int i = 0; i < steps.size(); i++) {
            Heads where = settings.oneTransaction() ? start : steps.get(i).before();
            if (database.session().isStopped()) {
                throw LiveProblems.stopped(where);
            }
            take(steps.get(i), i == 0, i == steps.size() - 1, where);
        }
    }

    private void take(LiveStep step, boolean isFirst, boolean isLast, Heads where) {
        listener.started(step.step(), step.script().revision());
        long begin = System.nanoTime();
        StepSql sql = settings.oneTransaction()
                ? step.together(database.ledger(), isFirst, isLast)
                : step.alone(database.ledger());
        try {
            if (isFirst || !settings.oneTransaction()) {
                database.session().prepare(settings.statements());
            }
            run(new Attempt(step, sql, where, isFirst));
            if (!database.isLocked()) {
                throw LiveProblems.lockLost(step);
            }
        } catch (SQLException e) {
            throw database.session().isStopped() ? LiveProblems.stopped(where) : LiveProblems.sessionLost(step, e);
        }
        listener.finished(step.step(), step.script().revision(), Duration.ofNanos(System.nanoTime() - begin));
    }

    private void run(Attempt attempt) throws SQLException {
        Script script = attempt.step().sql();
        StepSql sql = attempt.sql();
        send(attempt, sql.before(), e -> ScriptErrors.bookkeeping(e, script));
        if (script.code().isPresent()) {
            lend(attempt, script.code().get());
        }
        for (Statement statement : sql.body()) {
            send(attempt, List.of(statement.sql()), e -> ScriptErrors.of(e, script, statement));
        }
        send(attempt, sql.record(), e -> ScriptErrors.bookkeeping(e, script));
        // A commit fails when a deferred constraint does.
        send(attempt, sql.close(), e -> ScriptErrors.of(e, script, null));
    }

    private void send(Attempt attempt, List<String> statements, Function<SQLException, ScriptError> explanation)
            throws SQLException {
        for (String sql : statements) {
            try {
                database.session().run(sql);
            } catch (SQLException e) {
                throw failed(attempt, explanation.apply(e), e);
            }
        }
    }

    private void lend(Attempt attempt, JavaCode code) throws SQLException {
        try {
            database.session().lend(code);
        } catch (SQLException e) {
            throw failed(attempt, ScriptErrors.inJava(e, attempt.step().sql()), e);
        } catch (RuntimeException e) {
            SQLException wrapped = new SQLException(e.toString(), "", e);
            throw failed(attempt, ScriptErrors.inJava(wrapped, attempt.step().sql()), wrapped);
        }
    }

    private MigrationException failed(Attempt attempt, ScriptError error, SQLException cause) throws SQLException {
        if (database.session().isLost()) {
            throw cause;
        }
        database.session().rollBack();
        if (!attempt.sql().isWhole()) {
            return LiveProblems.brokenOff(attempt.step(), error, attempt.where(), cause);
        }
        return database.session().isStopped() && error.sqlState().equals(LiveSession.QUERY_CANCELED)
                ? LiveProblems.stopped(attempt.where())
                : LiveProblems.failed(attempt.step(), error, attempt.where(), attempt.isFirst(), cause);
    }

    /** One step that is being taken, and where the database is when it fails. */
    private record Attempt(LiveStep step, StepSql sql, Heads where, boolean isFirst) {}
}
