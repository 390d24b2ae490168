package dev.stepwell.revision;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Says which labels a revision shows: its own, those of its ancestors, and those above it on the same unbranched line.
 * As in Alembic, such a line ends at a merge, at a branch point, and where two revisions build or depend on one.
 */
final class LabelSpread {
    private final Nodes nodes;
    private final Edges edges;

    LabelSpread(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    /** The labels of a revision, those declared by earlier loaded revisions first. */
    Set<String> labels(int node) {
        BitSet sources = new BitSet();
        sources.set(node);
        sources = edges.versioned().ancestorsAndSelf(sources);
        sources.or(lineAbove(node));
        Set<String> labels = new LinkedHashSet<>();
        sources.stream().forEach(source -> labels.addAll(nodes.revision(source).labels()));
        return Collections.unmodifiableSet(labels);
    }

    /** The revisions from this one to the tip, when nothing branches or merges on the way; else none. */
    private BitSet lineAbove(int node) {
        BitSet line = new BitSet();
        int place = node;
        while (plain(place)) {
            line.set(place);
            int[] children = edges.versioned().children(place);
            if (children.length == 0) {
                return line;
            }
            place = children[0];
        }
        return new BitSet();
    }

    private boolean plain(int node) {
        return edges.all().children(node).length <= 1 && edges.versioned().parents(node).length <= 1;
    }
}
