package dev.stepwell.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stepwell show}: all that one revision declares. */
@Command(
        name = "show",
        description = "Shows a revision: its place in the history, its file, its message.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "REVISION",
            description = "an id, the beginning of one, head, current, label@head, ...")
    private String symbol = "";

    @Mixin
    private final HistoryOptions history;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final DatabaseOptions database;

    ShowCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
        this.database = new DatabaseOptions(surroundings);
    }

    @Override
    public Integer call() {
        Heads rows = symbol.equals("current") ? database.rows(history.required(), history.settings()) : Heads.base();
        RevisionGraph graph = history.graph(output.err());
        List<Revision> revisions =
                graph.resolve(rows, symbol).stream().map(graph::get).toList();
        RevisionView view = new RevisionView(graph, Optional.empty());
        output.print(
                () -> revisions.stream().map(view::entry).collect(Collectors.joining("\n")),
                () -> json(view, revisions));
        return ExitStatus.FINE;
    }

    private static ObjectNode json(RevisionView view, List<Revision> revisions) {
        ObjectNode root = JsonText.object();
        ArrayNode nodes = root.putArray("revisions");
        revisions.forEach(revision -> nodes.add(view.json(revision)));
        return root;
    }
}
