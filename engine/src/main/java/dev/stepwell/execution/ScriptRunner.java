package dev.stepwell.execution;

import dev.stepwell.catalog.CatalogChange;
import dev.stepwell.catalog.ChangeProbe;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs scripts in one scratch database, each in a session as good as new.
 *
 * <p>A script runs in one transaction unless it declares otherwise or holds its own. Its statements are sent together;
 * only when one of them fails, the script is run once more statement by statement to learn which.
 */
public final class ScriptRunner implements AutoCloseable {

    /** active_sql_transaction: the statement cannot run inside a transaction block. */
    static final String NOT_IN_TRANSACTION = "25001";

    private final Session session;
    private final FailureSearch search;
    private final WrappedRun wrapped;

    /**
     * A runner over one scratch database. Connects when the first script runs.
     *
     * @param database where the scripts run
     * @param timeout how long one script may take; whole seconds, at least one
     */
    public ScriptRunner(ScratchDatabase database, Duration timeout) {
        this.session = new Session(database, timeout);
        this.search = new FailureSearch(session);
        this.wrapped = new WrappedRun(session, search);
    }

    /**
     * Runs one script to its end or to its first error, for somebody who does not want to know what it changed.
     *
     * @param script the script
     * @param bookkeeping statements that belong to the same transaction, after the script's own
     * @return how it ended; a script that fails is a result, not an exception
     * @throws SQLException when no session can be had, so that nothing was run
     */
    public Execution run(Script script, List<String> bookkeeping) throws SQLException {
        return run(script, bookkeeping, ChangeProbe.NOTES_ONLY);
    }

    /**
     * Runs one script to its end or to its first error.
     *
     * @param script the script
     * @param bookkeeping statements that belong to the same transaction, after the script's own: the rows of the
     *     version table
     * @param probe asks what the script has changed
     * @return how it ended; a script that fails is a result, not an exception
     * @throws SQLException when no session can be had, so that nothing was run
     */
    public Execution run(Script script, List<String> bookkeeping, ChangeProbe probe) throws SQLException {
        if (script.isEmpty() && bookkeeping.isEmpty()) {
            return new Execution(TransactionUse.WRAPPED, null, true, Duration.ZERO, CatalogChange.NOTHING);
        }
        long start = System.nanoTime();
        if (!script.transactional()) {
            return stepwise(script, bookkeeping, TransactionUse.DECLARED_NONE, start);
        }
        if (script.code().isPresent()) {
            return new CodeRun(session, script).run(bookkeeping, start);
        }
        if (script.managesTransaction()) {
            return own(script, bookkeeping, probe, start);
        }
        return wrapped(script, bookkeeping, probe, "COMMIT");
    }

    /**
     * Runs one script without committing it, where that can be: so that somebody may look at what it did, and undo it.
     *
     * @param script the script
     * @param bookkeeping statements that belong to the same transaction, after the script's own
     * @param probe asks what the script has changed
     * @return the run, to be kept or undone before anything else runs here
     * @throws SQLException when no session can be had, so that nothing was run
     */
    public Attempt attempt(Script script, List<String> bookkeeping, ChangeProbe probe) throws SQLException {
        if (script.isEmpty() || !runsWrapped(script)) {
            return Attempt.ended(this, script, run(script, bookkeeping, probe));
        }
        Execution execution = wrapped(script, bookkeeping, probe, "");
        return execution.succeeded() && execution.transaction() == TransactionUse.WRAPPED
                ? Attempt.open(this, script, bookkeeping, execution)
                : Attempt.ended(this, script, execution);
    }

    private static boolean runsWrapped(Script script) {
        return script.transactional() && script.code().isEmpty() && !script.managesTransaction();
    }

    /**
     * Asks what scripts have changed that ran before, in the session that has run them.
     *
     * @param probe the question, including what they noted
     * @return the answer; unknown when there is none
     * @throws SQLException when no session can be had
     */
    public CatalogChange ask(ChangeProbe probe) throws SQLException {
        return session.runTogether(List.of("BEGIN"), probe, "COMMIT");
    }

    /** Commits what {@link #attempt} ran; should that fail, the script is run again to learn why. */
    Execution commit(Script script, List<String> bookkeeping, Execution open) throws SQLException {
        long start = System.nanoTime();
        try {
            session.run("COMMIT");
            return open;
        } catch (SQLException e) {
            session.rollBack();
            return failedAndUndone(open.transaction(), search.locateWrapped(script, bookkeeping, e), since(start));
        }
    }

    /** Runs a script after another in the transaction of that one, and undoes both; empty when it did not come to its end. */
    Optional<Execution> runAndUndo(Script script, List<String> bookkeeping, ChangeProbe probe) throws SQLException {
        long start = System.nanoTime();
        if (!runsWrapped(script)) {
            session.rollBack();
            return Optional.empty();
        }
        session.run("SAVEPOINT stepwell_before");
        try {
            CatalogChange changes =
                    session.runTogether(new Recorded(script, bookkeeping).statements(), probe, "ROLLBACK");
            return Optional.of(new Execution(TransactionUse.WRAPPED, null, true, since(start), changes));
        } catch (SQLException e) {
            Duration time = since(start);
            Optional<ScriptError> error = search.locateInside("stepwell_before", script, e);
            session.rollBack();
            return error.map(found -> failedAndUndone(TransactionUse.WRAPPED, found, time));
        }
    }

    private Execution wrapped(Script script, List<String> bookkeeping, ChangeProbe probe, String last)
            throws SQLException {
        Optional<Execution> run = wrapped.run(script, bookkeeping, probe, last);
        return run.isPresent() ? run.get() : stepwise(script, bookkeeping, TransactionUse.REFUSED, System.nanoTime());
    }

    /**
     * Runs several scripts in one transaction, one after the other, where they may be. What one leaves in the session is there
     * for the next: for scripts that only define, and that nobody looks at in between.
     *
     * @param scripts at least one
     * @param probe asks what all of them have changed
     * @return how each ended, the last one with the changes of all; empty when nothing has happened, since at least one does
     *     not run so
     * @throws SQLException when no session can be had
     */
    public Optional<List<Execution>> runAll(List<Recorded> scripts, ChangeProbe probe) throws SQLException {
        return wrapped.runAll(scripts, probe);
    }

    /**
     * Runs several scripts, each in a transaction of its own, and in one message those that only define: what one of them leaves in
     * the session is there for the next.
     *
     * @param scripts at least one
     * @param probe asks what each of them has changed
     * @return how each ended, all of them well; empty when one has failed, and those before it have run
     * @throws SQLException when no session can be had
     */
    public Optional<List<Execution>> runEach(List<Recorded> scripts, ChangeProbe probe) throws SQLException {
        return wrapped.runEach(scripts, probe);
    }

    /**
     * A script with what writes it down.
     *
     * @param script the script
     * @param rows statements that belong to the same transaction, after the script's own
     */
    public record Recorded(Script script, List<String> rows) {

        /** Copies the statements. */
        public Recorded {
            rows = List.copyOf(rows);
        }

        List<String> statements() {
            List<String> all = new ArrayList<>();
            script.statements().forEach(statement -> all.add(statement.sql()));
            all.addAll(rows);
            return all;
        }
    }

    private Execution own(Script script, List<String> bookkeeping, ChangeProbe probe, long start) throws SQLException {
        if (!OwnTransaction.spansWhole(script)) {
            return stepwise(script, bookkeeping, TransactionUse.OWN, start);
        }
        int commit = script.statements().size() - 1;
        List<String> others = script.statements().subList(0, commit).stream()
                .map(Statement::sql)
                .toList();
        CatalogChange changes;
        try {
            changes = wrapped.together(
                    others, probe, script.statements().get(commit).sql());
        } catch (SQLException e) {
            Duration time = since(start);
            session.rollBack();
            return failedAndUndone(TransactionUse.OWN, search.locateOwn(script, e), time);
        }
        ScriptError error = search.recordRows(script, bookkeeping);
        return new Execution(TransactionUse.OWN, error, error == null, since(start), changes);
    }

    static Execution failedAndUndone(TransactionUse use, ScriptError error, Duration time) {
        return new Execution(use, error, true, time, CatalogChange.NOTHING);
    }

    private Execution stepwise(Script script, List<String> bookkeeping, TransactionUse use, long start)
            throws SQLException {
        session.reset();
        ScriptError error = search.runEach(script, script.statements());
        boolean leftOpen = session.rollBack();
        if (error == null && leftOpen) {
            error = ScriptErrors.leftOpen(script);
        }
        if (error == null) {
            error = search.recordRows(script, bookkeeping);
        }
        return new Execution(use, error, error == null, since(start), CatalogChange.UNKNOWN);
    }

    static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Ends the session. */
    @Override
    public void close() throws SQLException {
        session.close();
    }
}
