package dev.stepwell.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.execution.DatabaseConnector;
import dev.stepwell.execution.LiveMigration;
import dev.stepwell.execution.LiveState;
import dev.stepwell.execution.RunListener;
import dev.stepwell.execution.RunSettings;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stepwell current}: where a database is. */
@Command(
        name = "current",
        description = "Prints the revisions that a database is at. Changes nothing in it.",
        mixinStandardHelpOptions = true)
final class CurrentCommand implements Callable<Integer> {

    @Option(
            names = {"-c", "--check-heads"},
            description = "Exit with 1 unless `upgrade heads` would have nothing to do.")
    private boolean check;

    @Mixin
    private final HistoryOptions history;

    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final Output output = new Output();

    CurrentCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
        this.database = new DatabaseOptions(surroundings);
    }

    @Override
    public Integer call() {
        History revisions = history.required();
        RunSettings settings = database.readOnly(history.settings());
        DatabaseConnector connector = database.connector(history.settings());
        history.tellOrigins(output.err());
        LiveState state = new LiveMigration(revisions, connector, settings, RunListener.NONE).state();
        RevisionGraph graph = revisions.graph();
        Set<RevisionId> tips = graph.effectiveHeads(state.rows());
        tell(state, connector.description(), settings);
        List<Revision> current = tips.stream().map(graph::get).toList();
        RevisionView view = new RevisionView(graph, Optional.of(tips));
        output.print(() -> text(view, current), () -> json(view, current, state));
        boolean isBehind = !graph.planUpgrade(state.rows(), "heads").steps().isEmpty();
        if (check && isBehind) {
            output.err()
                    .println("Database is not on all head revisions; `stepwell upgrade heads` runs what is pending.");
        }
        return check && isBehind ? ExitStatus.FINDINGS : ExitStatus.FINE;
    }

    private void tell(LiveState state, String where, RunSettings settings) {
        if (!state.isKept()) {
            output.err()
                    .println("The database " + where + " has no table "
                            + settings.table().schema() + "." + settings.table().name()
                            + ": no revision was ever run on it.");
        } else if (history.verbose()) {
            output.err().println("Current revision(s) for " + where + ":");
        }
        state.marks().forEach(mark -> output.err()
                .println("The " + mark.action() + " of " + mark.revision()
                        + " broke off half-way; `stepwell upgrade` says what to do."));
    }

    private String text(RevisionView view, List<Revision> current) {
        return history.verbose()
                ? current.stream().map(view::entry).collect(Collectors.joining("\n"))
                : current.stream()
                        .map(revision -> view.withoutCurrent(revision) + "\n")
                        .collect(Collectors.joining());
    }

    private static ObjectNode json(RevisionView view, List<Revision> current, LiveState state) {
        ObjectNode root = JsonText.object();
        ArrayNode nodes = root.putArray("current");
        current.forEach(revision -> nodes.add(view.json(revision)));
        ArrayNode marks = root.putArray("brokenOff");
        state.marks().forEach(mark -> marks.addObject()
                .put("revision", mark.revision().value())
                .put("action", mark.action())
                .put("by", mark.by())
                .put("started", mark.started()));
        return root;
    }
}
