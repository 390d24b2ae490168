package dev.stepwell.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.HistoryRange;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionRange;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stepwell history}: the revisions, newest first. */
@Command(
        name = "history",
        description = "Lists the revisions, newest first, with marks for head, branch point and merge point.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

    @Mixin
    private final HistoryOptions history;

    @Mixin
    private final Output output = new Output();

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "A:B",
            description = "Only the revisions from A to B, both included: a1:c3, :c3, a1:, -3:head, a1:+2.")
    private @Nullable String range;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark the revisions that the database is at.")
    private boolean isMarked;

    @Mixin
    private final DatabaseOptions database;

    HistoryCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
        this.database = new DatabaseOptions(surroundings);
    }

    @Override
    public Integer call() {
        RevisionRange asked = RevisionRange.parse(range == null ? ":" : range);
        boolean asksDatabase = isMarked || (range != null && range.contains("current"));
        Heads rows = asksDatabase ? database.rows(history.required(), history.settings()) : Heads.base();
        RevisionGraph graph = history.graph(output.err());
        List<Revision> revisions = HistoryRange.select(graph, rows, asked);
        RevisionView view =
                new RevisionView(graph, isMarked ? Optional.of(graph.effectiveHeads(rows)) : Optional.empty());
        output.print(() -> text(view, revisions), () -> json(view, revisions));
        return ExitStatus.FINE;
    }

    private String text(RevisionView view, List<Revision> revisions) {
        return history.verbose()
                ? revisions.stream().map(view::entry).collect(Collectors.joining("\n"))
                : revisions.stream()
                        .map(revision -> view.withParents(revision) + "\n")
                        .collect(Collectors.joining());
    }

    private static ObjectNode json(RevisionView view, List<Revision> revisions) {
        ObjectNode root = JsonText.object();
        ArrayNode nodes = root.putArray("revisions");
        revisions.forEach(revision -> nodes.add(view.json(revision)));
        return root;
    }
}
