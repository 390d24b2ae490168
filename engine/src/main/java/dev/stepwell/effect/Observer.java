package dev.stepwell.effect;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.Execution;
import dev.stepwell.execution.ProbedRunner;
import dev.stepwell.execution.TransactionUse;
import dev.stepwell.rows.Filler;
import dev.stepwell.rows.Unfilled;
import dev.stepwell.script.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs upgrades in one scratch database, one after the other, and says what each did. Between them it keeps the tables
 * from being empty. Works with three sessions: that of the scripts, one for everything else, and one that looks at locks
 * from outside where it must.
 */
public final class Observer implements AutoCloseable {

    private final Connection connection;
    private final Tracing tracing;
    private final Filler filler;
    private final Contents contents;
    private final Surroundings surroundings;
    private final EffectProbes probes;
    private final ProbedRunner runner;
    private @Nullable Survival survival;

    /**
     * An observer of a database in which nothing is yet, or of which nothing is known.
     *
     * @param database where the scripts run
     * @param timeout how long one script may take
     * @param version the server's {@code server_version_num}
     * @param leftOut names of tables that belong to us
     * @throws SQLException when the database does not answer
     */
    public Observer(ScratchDatabase database, Duration timeout, int version, Set<String> leftOut) throws SQLException {
        this.connection = database.connect(ConnectionPurpose.READING);
        this.tracing = Tracing.install(connection);
        RelationReader reader = new RelationReader(connection);
        this.filler = new Filler(connection, leftOut);
        this.contents = new Contents(connection);
        this.probes = new EffectProbes(version, tracing.schema(), new SecondRun(), new OutsideView(connection, reader));
        this.runner = new ProbedRunner(database, timeout, probes);
        this.surroundings = new Surroundings(reader, filler);
    }

    /**
     * Runs one script.
     *
     * @param script the script
     * @param bookkeeping the rows of the version table
     * @param fill whether every table is filled before that can be
     * @return how it ended and what it did; a script that failed has no effects
     * @throws SQLException when the database does not answer
     */
    public Observation run(Script script, List<String> bookkeeping, boolean fill) throws SQLException {
        if (fill) {
            filler.fill();
        }
        List<Unfilled> unfilled = filler.unfilled();
        Survival rows = new Survival(contents, surroundings.known(), filler::isFilled, tracing.seesCommands());
        survival = rows;
        Execution execution = runner.run(script, bookkeeping);
        if (!execution.succeeded()) {
            return new Observation(execution, StepEffects.none(unfilled));
        }
        List<Note> notes = Note.parse(probes.answer());
        Relations relations = look(notes, execution);
        List<StatementEffects> statements = new StatementReader(relations, script, probes.outside()).read(notes);
        StepEffects effects = new StepEffects(
                isTogether(execution),
                statements,
                rows.emptied(notes, relations),
                rows.replaced(relations.after()),
                rows.conversions(relations.after()),
                null,
                unfilled,
                unseen(script, notes, statements));
        return new Observation(execution, effects);
    }

    /**
     * Empties the tables that a script names, as far as they hold nothing but the rows that were put there to judge by.
     *
     * @param script a script that failed and has left nothing behind
     * @return whether there is any use in running it again
     * @throws SQLException when the database does not answer
     */
    public boolean emptyTablesOf(Script script) throws SQLException {
        Map<Long, String> tables = surroundings.filledIn(script);
        return !tables.isEmpty() && filler.empty(tables);
    }

    private boolean isTogether(Execution execution) {
        return execution.transaction() == TransactionUse.WRAPPED || probes.together();
    }

    private final class SecondRun implements EffectProbes.Again {

        @Override
        public boolean test(String answer) {
            return Objects.requireNonNull(survival).isInQuestion(Note.parse(answer));
        }

        @Override
        public void prepare() throws SQLException {
            Objects.requireNonNull(survival).keep();
        }
    }

    private Relations look(List<Note> notes, Execution execution) throws SQLException {
        boolean everything = !tracing.seesCommands()
                || execution.transaction() != TransactionUse.WRAPPED
                || notes.stream().anyMatch(Observer::isFarReaching);
        return everything ? surroundings.lookAtAll() : surroundings.look(notes);
    }

    /** Names of other objects may have changed as well, or nobody knows what has. */
    private static boolean isFarReaching(Note note) {
        return isGap(note)
                || (note instanceof Note.Command command && command.type().equals("schema"));
    }

    private static boolean isGap(Note note) {
        return note instanceof Note.Gap || (note instanceof Note.Probe probe && probe.deaf());
    }

    private Set<Blindness> unseen(Script script, List<Note> notes, List<StatementEffects> statements) {
        Set<Blindness> unseen = EnumSet.noneOf(Blindness.class);
        if (!tracing.seesCommands()) {
            unseen.add(Blindness.COMMANDS);
        }
        if (!probes.outside().isEmpty()) {
            unseen.add(Blindness.SHORT_LOCKS);
        }
        if (!probes.together() && statements.stream().anyMatch(Observer::changesTypes)) {
            unseen.add(Blindness.VALUES);
        }
        if (EffectProbes.isGrouped(script)) {
            unseen.add(Blindness.SINGLE_STATEMENTS);
        }
        if (notes.stream().anyMatch(Observer::isGap)) {
            unseen.add(Blindness.ALL_COMMANDS);
        }
        return unseen;
    }

    private static boolean changesTypes(StatementEffects statement) {
        return statement.rewrites().stream()
                .anyMatch(rewrite -> rewrite.reasons().contains(RewriteReason.TYPE));
    }

    /** Ends the sessions. */
    @Override
    public void close() throws SQLException {
        try {
            runner.close();
        } finally {
            connection.close();
        }
    }
}
