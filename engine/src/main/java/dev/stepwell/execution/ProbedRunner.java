package dev.stepwell.execution;

import dev.stepwell.catalog.CatalogChange;
import dev.stepwell.catalog.ChangeSignals;
import dev.stepwell.catalog.ChangeTracker;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import dev.stepwell.script.StatementClass;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs scripts as {@link ScriptRunner} does, with probes between the statements. What belongs to one transaction is sent
 * together; a statement outside any transaction gets one of its own, which is what PostgreSQL does with it anyway, unless
 * it is one of those that it refuses there.
 */
public final class ProbedRunner implements AutoCloseable {

    /** invalid_transaction_termination: a procedure or block that commits by itself. */
    private static final String COMMITS_ITSELF = "2D000";

    private final Session session;
    private final FailureSearch search;
    private final Probes probes;

    /**
     * A runner over one scratch database. Connects when the first script runs.
     *
     * @param database where the scripts run
     * @param timeout how long one script may take; whole seconds, at least one
     * @param probes what is sent between statements
     */
    public ProbedRunner(ScratchDatabase database, Duration timeout, Probes probes) {
        this.session = new Session(database, timeout);
        this.search = new FailureSearch(session);
        this.probes = probes;
    }

    /**
     * Runs one script to its end or to its first error.
     *
     * @param script the script
     * @param bookkeeping the rows of the version table, after the script's own statements and without probes
     * @return how it ended
     * @throws SQLException when no session can be had, or what a second run needs cannot be read
     */
    public Execution run(Script script, List<String> bookkeeping) throws SQLException {
        long start = System.nanoTime();
        renewSession();
        if (!script.transactional()) {
            return stepwise(script, bookkeeping, TransactionUse.DECLARED_NONE, start);
        }
        if (script.code().isPresent()) {
            return code(script, bookkeeping, start);
        }
        if (!script.managesTransaction()) {
            return wrapped(script, bookkeeping, start);
        }
        return OwnTransaction.spansWhole(script)
                ? own(script, bookkeeping, start)
                : stepwise(script, bookkeeping, TransactionUse.OWN, start);
    }

    private void renewSession() throws SQLException {
        if (probes.needNewSession()) {
            session.close();
        }
    }

    private Execution wrapped(Script script, List<String> bookkeeping, long start) throws SQLException {
        List<String> all = new ArrayList<>(probes.before());
        all.add("BEGIN");
        addProbed(script, script.statements().size(), all);
        all.addAll(bookkeeping);
        try {
            CatalogChange changes = together(all, "COMMIT");
            return new Execution(TransactionUse.WRAPPED, null, true, ScriptRunner.since(start), changes);
        } catch (SQLException e) {
            Duration time = ScriptRunner.since(start);
            session.rollBack();
            if (ScriptRunner.NOT_IN_TRANSACTION.equals(e.getSQLState())) {
                return stepwise(script, bookkeeping, TransactionUse.REFUSED, System.nanoTime());
            }
            ScriptError error = search.locateWrapped(script, bookkeeping, e);
            return ScriptRunner.failedAndUndone(TransactionUse.WRAPPED, error, time);
        }
    }

    private Execution own(Script script, List<String> bookkeeping, long start) throws SQLException {
        int commit = script.statements().size() - 1;
        List<String> all = new ArrayList<>(probes.before());
        addProbed(script, commit, all);
        try {
            CatalogChange changes =
                    together(all, script.statements().get(commit).sql());
            ScriptError error = search.recordRows(script, bookkeeping);
            return new Execution(TransactionUse.OWN, error, error == null, ScriptRunner.since(start), changes);
        } catch (SQLException e) {
            Duration time = ScriptRunner.since(start);
            session.rollBack();
            return ScriptRunner.failedAndUndone(TransactionUse.OWN, search.locateOwn(script, e), time);
        }
    }

    private void addProbed(Script script, int count, List<String> all) {
        for (int i = 0; i < count; i++) {
            all.add(script.statements().get(i).sql());
            probes.after(script, i).ifPresent(all::add);
        }
    }

    private CatalogChange together(List<String> all, String last) throws SQLException {
        session.send(all);
        CatalogChange changes = ask(true);
        if (changes == null) {
            session.rollBack();
            probes.rolledBack();
            renewSession();
            session.send(all);
            changes = ask(false);
        }
        session.run(last);
        return changes == null ? CatalogChange.UNKNOWN : changes;
    }

    /** Null when the transaction shall be run once more. */
    private @Nullable CatalogChange ask(boolean repeatable) throws SQLException {
        List<String> answers = session.ask(probes.question() + "; " + ChangeTracker.QUESTION);
        if (!probes.accept(answers.isEmpty() ? "" : answers.get(0), repeatable)) {
            return null;
        }
        return answers.size() < 2 ? CatalogChange.UNKNOWN : CatalogChange.of(ChangeSignals.of(answers.get(1)));
    }

    private Execution code(Script script, List<String> bookkeeping, long start) throws SQLException {
        makeReady();
        List<String> after = new ArrayList<>(List.of(probes.afterCode()));
        after.addAll(bookkeeping);
        Execution execution = new CodeRun(session, script).run(after, start);
        ask(false);
        return execution;
    }

    private void makeReady() throws SQLException {
        session.reset();
        for (String sql : probes.before()) {
            session.run(sql);
        }
    }

    private Execution stepwise(Script script, List<String> bookkeeping, TransactionUse use, long start)
            throws SQLException {
        makeReady();
        ScriptError error = runEach(script);
        boolean leftOpen = session.rollBack();
        if (error == null && leftOpen) {
            error = ScriptErrors.leftOpen(script);
        }
        if (error == null) {
            error = search.recordRows(script, bookkeeping);
        }
        ask(false);
        return new Execution(use, error, error == null, ScriptRunner.since(start), CatalogChange.UNKNOWN);
    }

    private @Nullable ScriptError runEach(Script script) throws SQLException {
        boolean inTransaction = false;
        for (int i = 0; i < script.statements().size(); i++) {
            Statement statement = script.statements().get(i);
            try {
                if (statement.kind().isTransactionBoundary()) {
                    session.run(statement.sql());
                    inTransaction = statement.kind() == StatementClass.BEGIN;
                } else if (inTransaction) {
                    probed(script, i);
                } else {
                    alone(script, i);
                }
            } catch (SQLException e) {
                return ScriptErrors.of(e, script, statement);
            }
        }
        return null;
    }

    private void probed(Script script, int index) throws SQLException {
        session.run(script.statements().get(index).sql());
        probe(script, index);
    }

    private void probe(Script script, int index) throws SQLException {
        Optional<String> probe = probes.after(script, index);
        if (probe.isPresent()) {
            session.run(probe.get());
        }
    }

    private void alone(Script script, int index) throws SQLException {
        if (script.statements().get(index).kind() == StatementClass.STANDALONE) {
            beside(script, index);
            return;
        }
        session.run("BEGIN");
        session.run(probes.begun());
        try {
            probed(script, index);
            session.run("COMMIT");
        } catch (SQLException e) {
            session.rollBack();
            if (!isRefusedInTransaction(e)) {
                throw e;
            }
            beside(script, index);
        }
    }

    private static boolean isRefusedInTransaction(SQLException e) {
        return ScriptRunner.NOT_IN_TRANSACTION.equals(e.getSQLState()) || COMMITS_ITSELF.equals(e.getSQLState());
    }

    private void beside(Script script, int index) throws SQLException {
        String sql = script.statements().get(index).sql();
        probes.beside(script, index, session.processId(), () -> session.run(sql));
        probe(script, index);
    }

    /** Ends the session. */
    @Override
    public void close() throws SQLException {
        session.close();
    }
}
