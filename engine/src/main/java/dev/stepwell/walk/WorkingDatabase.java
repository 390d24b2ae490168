package dev.stepwell.walk;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.RoleWatch;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.Attempt;
import dev.stepwell.execution.Execution;
import dev.stepwell.execution.ScriptRunner;
import dev.stepwell.execution.VersionTable;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.revision.Step;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.RevisionScript;
import dev.stepwell.script.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A scratch database under walk: runs steps, knows which heads are applied, reads the schema. */
final class WorkingDatabase implements AutoCloseable {

    /** In one transaction; each of them needs locks, of which a server has about 64 for each connection. */
    private static final int TOGETHER = 32;

    private final ScratchDatabase database;
    private final Bookkeeping bookkeeping;
    private final ScriptRunner runner;
    private final SchemaReading reading;
    private final RoleWatch roles;
    private Heads heads;
    private boolean closed;

    private WorkingDatabase(
            ScratchDatabase database, Bookkeeping bookkeeping, Heads heads, WalkSettings settings, RoleWatch roles) {
        this.database = database;
        this.bookkeeping = bookkeeping;
        this.heads = heads;
        this.roles = roles;
        this.runner = new ScriptRunner(database, settings.scriptTimeout());
        this.reading = new SchemaReading(database, bookkeeping.table(), settings.reading());
    }

    /** A new database at base, with the version table that the first revision would find. */
    static WorkingDatabase atBase(
            ScratchDatabase database, Bookkeeping bookkeeping, WalkSettings settings, RoleWatch roles)
            throws SQLException {
        WorkingDatabase working = new WorkingDatabase(database, bookkeeping, Heads.base(), settings, roles);
        try {
            working.createVersionTable();
        } catch (SQLException | RuntimeException e) {
            working.closeAfter(e);
            throw e;
        }
        return working;
    }

    private void createVersionTable() throws SQLException {
        if (bookkeeping.table().isPresent()) {
            try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                    Statement statement = connection.createStatement()) {
                statement.execute(bookkeeping.table().get().create());
            }
        }
    }

    /** Another database that already stands where this one does. */
    WorkingDatabase copied(ScratchDatabase copy, WalkSettings settings) {
        return new WorkingDatabase(copy, bookkeeping, heads, settings, roles);
    }

    Execution run(Script script, Step step) throws SQLException {
        return run(script, step, (text, rows) -> runner.run(text, rows, reading.probe()));
    }

    /** Runs a step after which nobody reads: what it changes is read together with what the next ones do. */
    Execution runUnread(Script script, Step step) throws SQLException {
        return run(script, step, (text, rows) -> runner.run(text, rows, reading.notes()));
    }

    /**
     * Takes steps after which nobody reads, several in one transaction where they can be.
     *
     * @return how they ended, up to the first that failed
     */
    List<Execution> runUnread(List<Leg> legs) throws SQLException {
        List<Execution> runs = new ArrayList<>();
        int from = 0;
        while (from < legs.size()) {
            int to = joined(legs, from);
            List<Leg> some = legs.subList(from, to);
            if (!runTogether(some, runs) && !runOneByOne(some, runs)) {
                break;
            }
            from = to;
        }
        return runs;
    }

    /** Up to where steps can be taken in the same transaction; one at least. */
    private static int joined(List<Leg> legs, int from) {
        int to = from;
        while (to < legs.size() && to - from < TOGETHER && legs.get(to).script().isDefinition()) {
            to++;
        }
        return Math.max(to, from + 1);
    }

    /** False when nothing has happened. */
    private boolean runTogether(List<Leg> legs, List<Execution> runs) throws SQLException {
        Optional<List<Execution>> all = runner.runAll(bookkeeping.recorded(heads, legs), reading.notes());
        if (all.isEmpty()) {
            return false;
        }
        int last = legs.size() - 1;
        runs.addAll(all.get().subList(0, last));
        runs.add(taken(all.get().get(last), legs.get(last), bookkeeping.after(heads, legs)));
        return true;
    }

    /**
     * Takes steps after which nobody reads, each in a transaction of its own, for somebody who gives this database up when one fails.
     *
     * @return how they ended, all of them well; empty when one did not
     */
    Optional<List<Execution>> runEachUnread(List<Leg> legs) throws SQLException {
        Optional<List<Execution>> all = runner.runEach(bookkeeping.recorded(heads, legs), reading.notes());
        if (all.isPresent()) {
            Heads at = bookkeeping.after(heads, legs);
            for (int i = 0; i < legs.size(); i++) {
                taken(all.get().get(i), legs.get(i), at);
            }
        }
        return all;
    }

    /** False when one has failed. */
    private boolean runOneByOne(List<Leg> legs, List<Execution> runs) throws SQLException {
        for (Leg leg : legs) {
            Execution run = runUnread(leg.script(), leg.step());
            runs.add(run);
            if (!run.succeeded()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next step may be {@linkplain #runUnread run unread}. */
    boolean canWait() {
        return reading.canWait();
    }

    /**
     * Takes a revision down. Where that does not restore the schema, it goes up again in the same transaction and both are
     * undone, as long as nothing speaks against it: that spares the walk another clean state.
     *
     * @param before the schema without the revision
     * @param after the schema as it stands
     */
    Tried tryOut(RevisionScript script, Script downgrade, SchemaSnapshot before, SchemaSnapshot after)
            throws SQLException {
        Step step = new Step(script.revision().id(), Direction.DOWNGRADE);
        if (!reading.canForesee()) {
            return Tried.forGood(run(downgrade, step));
        }
        Heads below = bookkeeping.after(heads, step);
        Attempt attempt = runner.attempt(downgrade, bookkeeping.statements(heads, below), reading.probe());
        Execution down = attempt.execution();
        if (attempt.isOpen()) {
            Optional<SchemaSnapshot> back = reading.foresee(after, down.changes());
            if (back.isPresent() && Restoration.of(before, back.get()) != Restoration.IDENTICAL) {
                Optional<Tried.Undone> undone = upAndUndone(attempt, script.upgrade(), below, back.get());
                return undone.isPresent() ? new Tried(down, undone) : Tried.forGood(run(downgrade, step));
            }
        }
        return Tried.forGood(taken(attempt.keep(), new Leg(downgrade, step), below));
    }

    private Optional<Tried.Undone> upAndUndone(Attempt attempt, Script upgrade, Heads below, SchemaSnapshot back)
            throws SQLException {
        Optional<Execution> again = attempt.runAndUndo(upgrade, bookkeeping.statements(below, heads), reading.probe());
        if (again.isEmpty()) {
            return Optional.empty();
        }
        return reading.foresee(back, again.get().changes()).map(second -> new Tried.Undone(back, again.get(), second));
    }

    /** Runs a step in another way than a walk does. */
    Execution run(Script script, Step step, Run way) throws SQLException {
        Heads target = bookkeeping.after(heads, step);
        List<String> rows = bookkeeping.statements(heads, target);
        return taken(way.run(script, rows), new Leg(script, step), target);
    }

    private Execution taken(Execution execution, Leg leg, Heads target) throws SQLException {
        reading.changed(execution.changes(), leg.step().revision());
        if (execution.succeeded()) {
            heads = target;
        }
        return execution.changes().signals().roles()
                ? execution.with(roles.look(leg.script().text()))
                : execution;
    }

    /** A way to run a script and, in the same transaction, what writes it down. */
    interface Run {
        Execution run(Script script, List<String> rows) throws SQLException;
    }

    /** Treats a revision whose upgrade failed as applied, so that the revisions above it can be tried. */
    void pass(Step step) {
        heads = bookkeeping.after(heads, step);
    }

    /** The schema as it stands; objects equal to those of {@code expected} are the same instances. */
    SchemaSnapshot read(SchemaSnapshot expected) throws SQLException {
        if (reading.isUnread()) {
            reading.answered(runner.ask(reading.probe()));
        }
        return reading.read(expected);
    }

    /** Which of the revisions whose changes were read last may have touched an object, by its OID. */
    Map<Long, Set<RevisionId>> touched() {
        return reading.touched();
    }

    /** Whether this is a walk that compares what the changes tell with the {@linkplain #readWhole whole schema}. */
    boolean isCompared() {
        return reading.isCompared();
    }

    /** The schema as it stands, read without regard to what is known of it. */
    SchemaSnapshot readWhole() throws SQLException {
        return reading.readWhole();
    }

    /** The schema of a clean copy, given what it was in the database where it was seen first. */
    SchemaSnapshot recognise(SchemaSnapshot expected) throws SQLException {
        return reading.recognise(expected);
    }

    /** Names of tables that do not belong to the history. */
    Set<String> ownTables() {
        return bookkeeping.table().map(VersionTable::name).map(Set::of).orElse(Set.of());
    }

    ScratchDatabase database() {
        return database;
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends the sessions, so that the database can be copied; the next step opens them again. */
    void disconnect() throws SQLException {
        runner.close();
        reading.close();
    }

    /** Drops the database after a failure, which another one must not hide. */
    void closeAfter(Exception failure) {
        try {
            close();
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        try {
            disconnect();
        } finally {
            database.close();
        }
    }
}
