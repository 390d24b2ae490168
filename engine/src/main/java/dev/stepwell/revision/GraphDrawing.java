package dev.stepwell.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Draws a graph with characters, newest revision first, as {@code git log --graph} does: one line for each revision, with
 * lines between for branches and merges. Dependencies are named, not drawn.
 */
public final class GraphDrawing {
    private final RevisionGraph graph;
    private final Set<RevisionId> heads;
    private final Lanes lanes = new Lanes();
    private final List<String> lines = new ArrayList<>();

    private GraphDrawing(RevisionGraph graph) {
        this.graph = graph;
        this.heads = graph.heads();
    }

    /**
     * Draws a graph.
     *
     * @param graph what to draw
     * @return the lines from top to bottom, without line ends; none for an empty graph
     */
    public static List<String> lines(RevisionGraph graph) {
        return new GraphDrawing(graph).draw();
    }

    private List<String> draw() {
        List<Revision> newestFirst = new ArrayList<>(graph.upgradeOrder());
        Collections.reverse(newestFirst);
        int ended = -1;
        for (Revision revision : newestFirst) {
            int lane = lanes.of(revision.id());
            if (lane < 0) {
                lane = lanes.size();
                if (lane == ended) {
                    // Without a gap a head below another history's base would look like its parent.
                    lines.add(lanes.gap());
                }
                lanes.add(revision.id());
            }
            lines.add(lanes.revision(lane) + " " + text(revision));
            List<RevisionId> parents = revision.parents().stream().distinct().toList();
            lines.addAll(parents.isEmpty() ? lanes.end(lane) : lanes.goOn(lane, parents));
            ended = parents.isEmpty() ? lane : -1;
        }
        return List.copyOf(lines);
    }

    private String text(Revision revision) {
        StringBuilder text = new StringBuilder(revision.id().value());
        if (!revision.message().isEmpty()) {
            text.append(' ').append(revision.message().replaceAll("\\s+", " "));
        }
        if (heads.contains(revision.id())) {
            text.append(" (head)");
        }
        if (graph.children(revision.id()).size() > 1) {
            text.append(" (branchpoint)");
        }
        if (revision.parents().stream().distinct().count() > 1) {
            text.append(" (mergepoint)");
        }
        if (!revision.dependsOn().isEmpty()) {
            text.append(" (depends on ")
                    .append(String.join(", ", revision.dependsOn()))
                    .append(')');
        }
        return text.toString();
    }
}
