package dev.stepwell.execution;

import dev.stepwell.catalog.ChangeProbe;
import dev.stepwell.script.Script;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A script that has run, and may not be committed yet. */
public final class Attempt {

    private final ScriptRunner runner;
    private final Script script;
    private final List<String> bookkeeping;
    private final Execution execution;
    private boolean open;

    private Attempt(ScriptRunner runner, Script script, List<String> bookkeeping, Execution execution, boolean open) {
        this.runner = runner;
        this.script = script;
        this.bookkeeping = List.copyOf(bookkeeping);
        this.execution = execution;
        this.open = open;
    }

    /** One that can still be undone. */
    static Attempt open(ScriptRunner runner, Script script, List<String> bookkeeping, Execution execution) {
        return new Attempt(runner, script, bookkeeping, execution, true);
    }

    /** One that has failed, or was committed, because it could not run otherwise. */
    static Attempt ended(ScriptRunner runner, Script script, Execution execution) {
        return new Attempt(runner, script, List.of(), execution, false);
    }

    /**
     * How it ran.
     *
     * @return what it did, or why it failed
     */
    public Execution execution() {
        return execution;
    }

    /**
     * Whether it can be undone.
     *
     * @return false once it is kept or undone, and when it failed or had to be committed
     */
    public boolean isOpen() {
        return open;
    }

    /**
     * Commits it, where that has not happened.
     *
     * @return how it ended
     * @throws SQLException when no session can be had
     */
    public Execution keep() throws SQLException {
        if (!open) {
            return execution;
        }
        open = false;
        return runner.commit(script, bookkeeping, execution);
    }

    /**
     * Runs another script after it, and undoes both. In one transaction a few things are refused that are not refused in two,
     * so that nothing is said of a script that fails here, unless a name is taken or missing.
     *
     * @param next the other script
     * @param rows statements that belong to the other script
     * @param probe asks what the other script has changed
     * @return how the other script ended; empty when that says nothing of how it ends alone
     * @throws SQLException when the session cannot be used any more
     * @throws IllegalStateException when this one is not {@linkplain #isOpen open}
     */
    public Optional<Execution> runAndUndo(Script next, List<String> rows, ChangeProbe probe) throws SQLException {
        if (!open) {
            throw new IllegalStateException("An attempt that has ended cannot be undone.");
        }
        open = false;
        return runner.runAndUndo(next, rows, probe);
    }
}
