package dev.stepwell.assertions;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.List;
import java.util.stream.Collectors;

/** A graph has no head, or several. */
final class ShouldHaveSingleHead {

    private ShouldHaveSingleHead() {}

    static String message(RevisionGraph graph) {
        if (graph.heads().isEmpty()) {
            return "Expected a single head, but the graph has no revision at all.";
        }
        List<String> heads =
                graph.heads().stream().map(id -> describe(graph.get(id))).toList();
        String ids = graph.heads().stream().map(RevisionId::value).collect(Collectors.joining(" "));
        return "Expected a single head, but there are " + heads.size() + ":" + Text.block(heads)
                + "\nMerge them with `stepwell merge -m \"merge heads\" " + ids + "`.";
    }

    private static String describe(Revision head) {
        return head.id()
                + (head.message().isEmpty() ? "" : " " + head.message())
                + (head.origin().isEmpty() ? "" : " (" + head.origin() + ")");
    }
}
