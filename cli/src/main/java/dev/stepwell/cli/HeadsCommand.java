package dev.stepwell.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stepwell heads}: the newest revision of every branch. */
@Command(
        name = "heads",
        description = "Lists the revisions that none follows. More than one means that branches wait for a merge.",
        mixinStandardHelpOptions = true)
final class HeadsCommand implements Callable<Integer> {

    @Mixin
    private final HistoryOptions history;

    @Mixin
    private final Output output = new Output();

    @Option(
            names = "--resolve-dependencies",
            description = "Leave out heads that another revision depends on: what `upgrade heads` runs up to.")
    private boolean resolved;

    HeadsCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
    }

    @Override
    public Integer call() {
        RevisionGraph graph = history.graph(output.err());
        Set<RevisionId> ids = resolved ? graph.realHeads() : graph.heads();
        List<Revision> heads = ids.stream().map(graph::get).toList();
        RevisionView view = new RevisionView(graph, Optional.empty());
        output.print(() -> text(view, heads), () -> json(view, heads));
        return ExitStatus.FINE;
    }

    private String text(RevisionView view, List<Revision> heads) {
        return history.verbose()
                ? heads.stream().map(view::entry).collect(Collectors.joining("\n"))
                : heads.stream().map(head -> view.withMessage(head) + "\n").collect(Collectors.joining());
    }

    private static ObjectNode json(RevisionView view, List<Revision> heads) {
        ObjectNode root = JsonText.object();
        ArrayNode nodes = root.putArray("heads");
        heads.forEach(head -> nodes.add(view.json(head)));
        return root;
    }
}
