package dev.stepwell.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stepwell branches}: where the history branches. */
@Command(
        name = "branches",
        description = "Lists the revisions that several follow, each with those that follow it.",
        mixinStandardHelpOptions = true)
final class BranchesCommand implements Callable<Integer> {

    @Mixin
    private final HistoryOptions history;

    @Mixin
    private final Output output = new Output();

    BranchesCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
    }

    @Override
    public Integer call() {
        RevisionGraph graph = history.graph(output.err());
        List<Revision> points = graph.revisions().stream()
                .filter(revision -> graph.children(revision.id()).size() > 1)
                .toList();
        RevisionView view = new RevisionView(graph, Optional.empty());
        output.print(() -> text(graph, view, points), () -> json(graph, view, points));
        return ExitStatus.FINE;
    }

    private String text(RevisionGraph graph, RevisionView view, List<Revision> points) {
        StringBuilder text = new StringBuilder();
        for (Revision point : points) {
            text.append(history.verbose() ? view.entry(point) : view.withMessage(point) + "\n");
            String indent = " ".repeat(point.id().value().length());
            for (RevisionId child : graph.children(point.id())) {
                text.append(indent)
                        .append(" -> ")
                        .append(view.withMessage(graph.get(child)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static ObjectNode json(RevisionGraph graph, RevisionView view, List<Revision> points) {
        ObjectNode root = JsonText.object();
        ArrayNode branches = root.putArray("branches");
        for (Revision point : points) {
            ObjectNode branch = branches.addObject();
            branch.set("revision", view.json(point));
            ArrayNode children = branch.putArray("children");
            graph.children(point.id()).forEach(child -> children.add(view.json(graph.get(child))));
        }
        return root;
    }
}
