package dev.stepwell.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.execution.DatabaseConnector;
import dev.stepwell.execution.LiveMigration;
import dev.stepwell.execution.LiveState;
import dev.stepwell.execution.RunListener;
import dev.stepwell.execution.RunSettings;
import dev.stepwell.revision.Plan;
import dev.stepwell.revision.Step;
import dev.stepwell.script.History;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stepwell check}: whether a database has every revision; for CI and for health checks. */
@Command(
        name = "check",
        description = "Says which revisions a database lacks, and what else would keep them from being run. Changes"
                + " nothing in it. Exit status: 0 none, 1 some are pending, or something is in the way.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final HistoryOptions history;

    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final Output output = new Output();

    CheckCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
        this.database = new DatabaseOptions(surroundings);
    }

    @Override
    public Integer call() {
        History revisions = history.required();
        RunSettings settings = database.readOnly(history.settings());
        DatabaseConnector connector = database.connector(history.settings());
        history.tellOrigins(output.err());
        LiveMigration migration = new LiveMigration(revisions, connector, settings, RunListener.NONE);
        LiveState state = migration.state();
        Plan pending = revisions.graph().planUpgrade(state.rows(), "heads");
        migration.requireReady(state);
        output.print(() -> text(revisions, state, pending), () -> json(state, pending));
        return pending.steps().isEmpty() ? ExitStatus.FINE : ExitStatus.FINDINGS;
    }

    private static String text(History revisions, LiveState state, Plan pending) {
        if (pending.steps().isEmpty()) {
            return "No pending migrations: the database is at " + state.rows() + ".\n";
        }
        StringBuilder text = new StringBuilder("Target database is not up to date: it is at " + state.rows() + ", and "
                + pending.steps().size() + (pending.steps().size() == 1 ? " revision is" : " revisions are")
                + " pending. Run `stepwell upgrade heads`.\n");
        for (Step step : pending.steps()) {
            text.append("  ")
                    .append(RunLines.way(step, revisions.graph().get(step.revision())))
                    .append('\n');
        }
        return text.toString();
    }

    private static ObjectNode json(LiveState state, Plan pending) {
        ObjectNode root = JsonText.object();
        ArrayNode steps = root.putArray("pending");
        pending.revisions().forEach(id -> steps.add(id.value()));
        ArrayNode rows = root.putArray("current");
        state.rows().ids().forEach(id -> rows.add(id.value()));
        return root;
    }
}
