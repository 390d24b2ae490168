package dev.stepwell.revision;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reports circles, first over parents alone, then over parents and dependencies. The revisions listed are Alembic's:
 * those that do not lie between a base and a head, and the whole history where no base or no head is left.
 */
final class CycleCheck {
    private static final int SHOWN = 20;

    private final List<Revision> revisions;
    private final Consumer<GraphProblem> problems;

    CycleCheck(List<Revision> revisions, Consumer<GraphProblem> problems) {
        this.revisions = revisions;
        this.problems = problems;
    }

    void run(Adjacency versioned, Adjacency all) {
        BitSet among = new BitSet();
        among.set(0, revisions.size());
        List<List<Integer>> circles = new CycleFinder(versioned).circles(among);
        if (!circles.isEmpty()) {
            report(GraphProblem.Code.CYCLE, "Cycle", circles, versioned);
        }
        circles.forEach(circle -> circle.forEach(among::clear));
        List<List<Integer>> wider = new CycleFinder(all).circles(among);
        if (!wider.isEmpty()) {
            report(GraphProblem.Code.DEPENDENCY_CYCLE, "Dependency cycle", wider, all);
        }
    }

    private void report(GraphProblem.Code code, String kind, List<List<Integer>> circles, Adjacency edges) {
        List<Revision> listed = listed(circles, edges);
        String message = kind + " is detected in revisions ("
                + clipped(", ", listed.stream().map(revision -> revision.id().value()))
                + "): " + clipped("; ", circles.stream().map(circle -> told(circle)))
                + ". Remove one reference of each circle.";
        problems.accept(GraphProblem.about(code, message, listed));
    }

    private List<Revision> listed(List<List<Integer>> circles, Adjacency edges) {
        if (edges.heads().isEmpty() || edges.bases().isEmpty()) {
            return revisions;
        }
        BitSet sound = edges.ancestorsAndSelf(edges.heads());
        sound.and(edges.descendantsAndSelf(edges.bases()));
        circles.forEach(circle -> circle.forEach(sound::clear));
        BitSet listed = new BitSet();
        listed.set(0, revisions.size());
        listed.andNot(sound);
        return listed.stream()
                .mapToObj(revisions::get)
                .sorted((left, right) -> left.id().compareTo(right.id()))
                .toList();
    }

    private String told(List<Integer> circle) {
        return clipped(", ", IntStream.range(0, circle.size()).mapToObj(place -> {
            Revision revision = revisions.get(circle.get(place));
            Revision next = revisions.get(circle.get((place + 1) % circle.size()));
            String verb = revision.parents().contains(next.id()) ? " revises " : " depends on ";
            return revision.mention() + verb + next.id();
        }));
    }

    private static String clipped(String separator, Stream<String> parts) {
        List<String> all = parts.toList();
        String shown = all.stream().limit(SHOWN).collect(Collectors.joining(separator));
        return all.size() > SHOWN ? shown + " and " + (all.size() - SHOWN) + " more" : shown;
    }
}
