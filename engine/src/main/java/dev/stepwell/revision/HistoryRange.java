package dev.stepwell.revision;

import dev.stepwell.revision.RevisionException.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The revisions that {@code history -r} lists, as Alembic selects them: those between two ends, both included, along
 * parents. An end that only counts ({@code -3:current}, {@code a1:+2}) counts from the other, as far as the graph goes.
 */
public final class HistoryRange {
    private final RevisionGraph graph;
    private final Heads rows;

    private HistoryRange(RevisionGraph graph, Heads rows) {
        this.graph = graph;
        this.rows = rows;
    }

    /**
     * Selects a range.
     *
     * @param graph the revisions
     * @param rows the rows of the version table, for {@code current}
     * @param range the ends; base and all heads where they are not named
     * @return newest first
     * @throws RevisionException when an end cannot be found, or the lower end is no ancestor of the upper
     */
    public static List<Revision> select(RevisionGraph graph, Heads rows, RevisionRange range) {
        return new HistoryRange(graph, rows).select(range);
    }

    private List<Revision> select(RevisionRange range) {
        Optional<Integer> down = distance(range.lower(), '-');
        Optional<Integer> up = distance(range.upper(), '+');
        Set<RevisionId> lower = down.isPresent() ? Set.of() : resolve(range.lower(), Set.of());
        Set<RevisionId> upper = up.isPresent() ? upwards(lower, up.get()) : resolve(range.upper(), graph.heads());
        if (down.isPresent()) {
            lower = walk(upper, down.get(), graph::parents);
        }
        Set<RevisionId> selected = closure(upper, graph::parents);
        if (!selected.containsAll(lower)) {
            throw apart(range, lower, upper);
        }
        if (!lower.isEmpty()) {
            selected.retainAll(closure(lower, graph::children));
        }
        return newestFirst(selected);
    }

    private Set<RevisionId> upwards(Set<RevisionId> lower, int distance) {
        return lower.isEmpty()
                ? walk(graph.bases(), distance - 1, graph::children)
                : walk(lower, distance, graph::children);
    }

    private Set<RevisionId> resolve(Optional<String> end, Set<RevisionId> unnamed) {
        return end.isEmpty() ? unnamed : new HashSet<>(graph.resolve(rows, end.get()));
    }

    private static Optional<Integer> distance(Optional<String> end, char sign) {
        return end.filter(text -> text.matches("[" + sign + "]\\d{1,9}"))
                .map(text -> Integer.valueOf(text.substring(1)));
    }

    /** So many steps along the edges; where the graph ends sooner, there. Base when that is downwards. */
    private static Set<RevisionId> walk(
            Set<RevisionId> start, int distance, Function<RevisionId, List<RevisionId>> edges) {
        Set<RevisionId> here = start;
        for (int step = 0; step < distance && !here.isEmpty(); step++) {
            Set<RevisionId> next = new HashSet<>();
            here.forEach(id -> next.addAll(edges.apply(id)));
            if (next.isEmpty()) {
                return here;
            }
            here = next;
        }
        return here;
    }

    private static Set<RevisionId> closure(Collection<RevisionId> start, Function<RevisionId, List<RevisionId>> edges) {
        Set<RevisionId> reached = new HashSet<>(start);
        Deque<RevisionId> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (RevisionId next : edges.apply(open.pop())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    private List<Revision> newestFirst(Set<RevisionId> selected) {
        List<Revision> revisions = new ArrayList<>(graph.upgradeOrder());
        Collections.reverse(revisions);
        return revisions.stream()
                .filter(revision -> selected.contains(revision.id()))
                .toList();
    }

    private static RevisionException apart(RevisionRange range, Set<RevisionId> lower, Set<RevisionId> upper) {
        List<RevisionId> ends = new ArrayList<>(Heads.of(lower).sorted());
        ends.addAll(Heads.of(upper).sorted());
        String text = range.lower().orElse("") + ":" + range.upper().orElse("");
        return new RevisionException(
                Code.NOT_ONE_LINE,
                text,
                "Requested range " + text + " does not refer to ancestor/descendant revisions along the same branch: "
                        + Heads.of(lower) + " is no ancestor of " + Heads.of(upper)
                        + ". Write the older revision before the colon, and one of its descendants after it.",
                ends,
                List.of());
    }
}
