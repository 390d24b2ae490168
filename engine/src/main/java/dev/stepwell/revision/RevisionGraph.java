package dev.stepwell.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Revisions and how they follow each other. Checked whole when it is built; immutable.
 *
 * <p>The rules are Alembic's (see its guide, chapter "Working with Branches"), with a definite order where Alembic leaves
 * it to chance, and errors where it guesses.
 */
public final class RevisionGraph {
    private final Nodes nodes;
    private final Edges edges;

    private RevisionGraph(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    /**
     * Builds the graph.
     *
     * @param inLoadOrder the revisions; their order decides which of two independent branches runs first
     * @return the graph
     * @throws RevisionGraphException when they do not form a graph; says all that is wrong
     */
    public static RevisionGraph of(List<Revision> inLoadOrder) {
        List<Revision> revisions = List.copyOf(inLoadOrder);
        Names names = new Names(revisions);
        List<GraphProblem> problems = new ArrayList<>();
        new NameCheck(revisions, names, problems::add).run();
        new ReferenceCheck(revisions, names, problems::add).run();
        Edges edges = Edges.of(revisions, names);
        new CycleCheck(revisions, problems::add).run(edges.versioned(), edges.all());
        if (!problems.isEmpty()) {
            throw new RevisionGraphException(problems);
        }
        return new RevisionGraph(new Nodes(revisions, names), edges);
    }

    /** The revisions in load order. */
    public List<Revision> revisions() {
        return nodes.revisions();
    }

    /** All revisions in the order in which {@code upgrade heads} runs them from base. */
    public List<Revision> upgradeOrder() {
        BitSet all = new BitSet();
        all.set(0, nodes.size());
        List<Revision> order = new ArrayList<>(nodes.size());
        StepOrder.newestFirst(edges.normalised(), all, edges.all().heads())
                .forEach(node -> order.add(nodes.revision(node)));
        Collections.reverse(order);
        return Collections.unmodifiableList(order);
    }

    /** The revision with this whole id, where there is one. */
    public Optional<Revision> find(RevisionId id) {
        return nodes.names().id(id.value()).stream().mapToObj(nodes::revision).findFirst();
    }

    /**
     * The revision with this whole id.
     *
     * @throws RevisionException when there is none
     */
    public Revision get(RevisionId id) {
        return nodes.revision(number(id));
    }

    /** Revisions without a parent, in load order. */
    public Set<RevisionId> bases() {
        return nodes.ids(edges.versioned().bases());
    }

    /** Revisions that none names as its parent, in load order: what {@code head} asks for. */
    public Set<RevisionId> heads() {
        return nodes.ids(edges.versioned().heads());
    }

    /** Heads that none depends on either, in load order: what {@code upgrade heads} runs up to. */
    public Set<RevisionId> realHeads() {
        return nodes.ids(edges.all().heads());
    }

    /**
     * The parents of a revision, as declared.
     *
     * @throws RevisionException when no revision has the id
     */
    public List<RevisionId> parents(RevisionId id) {
        return get(id).parents();
    }

    /**
     * The parents of a revision, then what it depends on unless an ancestor depends on that already.
     *
     * @throws RevisionException when no revision has the id
     */
    public List<RevisionId> normalisedParents(RevisionId id) {
        return nodes.ids(edges.normalised().parents(number(id)));
    }

    /**
     * The revisions that name this one as a parent, in load order.
     *
     * @throws RevisionException when no revision has the id
     */
    public List<RevisionId> children(RevisionId id) {
        return nodes.ids(edges.versioned().children(number(id)));
    }

    /**
     * Everything that must run before a revision, through parents and dependencies, in load order and without itself.
     *
     * @throws RevisionException when no revision has the id
     */
    public Set<RevisionId> ancestors(RevisionId id) {
        int number = number(id);
        BitSet start = new BitSet();
        start.set(number);
        BitSet ancestors = edges.all().ancestorsAndSelf(start);
        ancestors.clear(number);
        return nodes.ids(ancestors);
    }

    /**
     * The rows of the version table after one step. A parent of the revision gives its row up to it on the way up, and
     * gets it back on the way down unless another row implies it.
     *
     * @param from the rows before; none of them an ancestor of another
     * @param step the step
     * @return the rows after
     * @throws RevisionException when a row is unknown, or the rows do not allow the step
     */
    public Heads after(Heads from, Step step) {
        return new RowKeeper(nodes, edges).after(from, step);
    }

    private int number(RevisionId id) {
        return nodes.names().id(id.value()).orElseThrow(() -> {
            List<String> nearest = Nearest.to(id.value(), nodes.names().ids());
            return new RevisionException(
                    RevisionException.Code.UNKNOWN_REVISION,
                    id.value(),
                    "Can't locate revision identified by '" + id + "': no revision has that id."
                            + (nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + "."),
                    List.of(),
                    nearest);
        });
    }
}
