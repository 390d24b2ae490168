package dev.stepwell.execution;

import dev.stepwell.catalog.CatalogChange;
import dev.stepwell.catalog.ChangeProbe;
import dev.stepwell.execution.ScriptRunner.Recorded;
import dev.stepwell.script.Script;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Runs scripts in transactions of ours. What can be is sent in one message, with all that comes before and after it; where that fails and
 * the script is not to blame, the script and the question what it changed are sent one after the other.
 */
final class WrappedRun {

    /** undefined_function. */
    private static final String FUNCTION_MISSING = "42883";

    /** invalid_schema_name. */
    private static final String SCHEMA_MISSING = "3F000";

    /** What changes how the server reads strings in the rest of a text. */
    private static final Pattern STRINGS = Pattern.compile("standard_conforming_strings", Pattern.CASE_INSENSITIVE);

    /** In characters. The trees of a text that is parsed whole take a multiple of it in the server's memory. */
    private static final int LONGEST = 200_000;

    /**
     * Classes of failures that need not come again: of connections, conflicts of transactions, resources, locks, cancellation
     * (PostgreSQL manual, "Error Codes").
     */
    private static final List<String> PASSING = List.of("08", "40", "53", "55", "57");

    private final Session session;
    private final FailureSearch search;
    private final OneMessage message;

    WrappedRun(Session session, FailureSearch search) {
        this.session = session;
        this.search = search;
        this.message = new OneMessage(session);
    }

    /**
     * Runs one script.
     *
     * @param last what ends the transaction; empty to leave it open
     * @return how it ended; empty when PostgreSQL refuses one of its statements inside a transaction
     */
    Optional<Execution> run(Script script, List<String> bookkeeping, ChangeProbe probe, String last)
            throws SQLException {
        return run(script, bookkeeping, probe, last, fitsOneMessage(script));
    }

    private Optional<Execution> run(
            Script script, List<String> bookkeeping, ChangeProbe probe, String last, boolean isOneMessage)
            throws SQLException {
        long start = System.nanoTime();
        List<String> statements = new Recorded(script, bookkeeping).statements();
        try {
            CatalogChange changes =
                    isOneMessage ? message.run(statements, probe, last) : together(begun(statements), probe, last);
            return Optional.of(succeeded(ScriptRunner.since(start), changes));
        } catch (SQLException e) {
            Duration time = ScriptRunner.since(start);
            session.rollBack();
            if (ScriptRunner.NOT_IN_TRANSACTION.equals(e.getSQLState())) {
                return Optional.empty();
            }
            Optional<ScriptError> error = search.findWrapped(script, bookkeeping);
            if (error.isEmpty() && isOneMessage && !isPassing(e)) {
                return run(script, bookkeeping, probe, last, false);
            }
            return Optional.of(ScriptRunner.failedAndUndone(
                    TransactionUse.WRAPPED, error.orElseGet(() -> ScriptErrors.of(e, script, null)), time));
        }
    }

    /** Runs scripts that only define, one after the other in one transaction; empty where that does not work, and nothing has happened. */
    Optional<List<Execution>> runAll(List<Recorded> scripts, ChangeProbe probe) throws SQLException {
        if (!areDefinitions(scripts)) {
            return Optional.empty();
        }
        try {
            OneMessage.Timed run =
                    message.runAll(scripts.stream().map(Recorded::statements).toList(), probe);
            List<Execution> all = new ArrayList<>();
            int last = scripts.size() - 1;
            for (int i = 0; i <= last; i++) {
                all.add(succeeded(run.times().get(i), i == last ? run.changes() : CatalogChange.NOTHING));
            }
            return Optional.of(all);
        } catch (SQLException e) {
            session.rollBack();
            return Optional.empty();
        }
    }

    /** Runs scripts, each in a transaction of its own; empty where one fails, and those before it have run. */
    Optional<List<Execution>> runEach(List<Recorded> scripts, ChangeProbe probe) throws SQLException {
        if (!areDefinitions(scripts)) {
            return runOneByOne(scripts, probe);
        }
        try {
            return Optional.of(
                    message.runEach(scripts.stream().map(Recorded::statements).toList(), probe).stream()
                            .map(run -> succeeded(run.times().get(0), run.changes()))
                            .toList());
        } catch (SQLException e) {
            session.rollBack();
            return Optional.empty();
        }
    }

    private Optional<List<Execution>> runOneByOne(List<Recorded> scripts, ChangeProbe probe) throws SQLException {
        List<Execution> all = new ArrayList<>();
        for (Recorded one : scripts) {
            Optional<Execution> run = run(one.script(), one.rows(), probe, "COMMIT");
            if (run.filter(Execution::succeeded).isEmpty()) {
                return Optional.empty();
            }
            all.add(run.get());
        }
        return Optional.of(all);
    }

    private boolean areDefinitions(List<Recorded> scripts) throws SQLException {
        for (Recorded one : scripts) {
            if (!one.script().isDefinition() || !fitsOneMessage(one.script())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> begun(List<String> statements) {
        List<String> all = new ArrayList<>(List.of("BEGIN"));
        all.addAll(statements);
        return all;
    }

    private static Execution succeeded(Duration time, CatalogChange changes) {
        return new Execution(TransactionUse.WRAPPED, null, true, time, changes);
    }

    /** Functions that tell of changes vanish with the session that reads; then a transaction is run without them. */
    CatalogChange together(List<String> transaction, ChangeProbe probe, String last) throws SQLException {
        try {
            return session.runTogether(transaction, probe, last);
        } catch (SQLException e) {
            boolean isMissing = FUNCTION_MISSING.equals(e.getSQLState()) || SCHEMA_MISSING.equals(e.getSQLState());
            if (!isMissing || probe.freshSession().isEmpty()) {
                throw e;
            }
            session.rollBack();
            return session.runTogether(transaction, ChangeProbe.UNTOLD, last);
        }
    }

    /** Statements that give no rows, in a text that the server parses whole before it runs the first of them. */
    private boolean fitsOneMessage(Script script) throws SQLException {
        return script.isPlain()
                && script.text().length() <= LONGEST
                && !STRINGS.matcher(script.text()).find()
                && session.readsAsWritten();
    }

    private static boolean isPassing(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return PASSING.stream().anyMatch(state::startsWith);
    }
}
