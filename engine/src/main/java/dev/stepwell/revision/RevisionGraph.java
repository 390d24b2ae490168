package dev.stepwell.revision;

import java.util.ArrayList;
import java.util.BitSet;
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
    private final UpgradeOrder order;

    private RevisionGraph(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
        this.order = new UpgradeOrder(edges);
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
        return order.numbers().stream().map(nodes::revision).toList();
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
        return new RowKeeper(nodes, edges, order).after(from, step);
    }

    /**
     * What {@code upgrade} runs: the target and all that it needs, less what is applied. Targets are those of Alembic:
     * {@code base}, {@code head}, {@code heads}, an id, a label, a prefix, {@code branch@} before any of these,
     * {@code +N} from the present state and {@code +N} or {@code -N} after a symbol. Several may stand with commas
     * between them.
     *
     * @param from the rows of the version table
     * @param target where to go
     * @return the steps in order, none when the target is applied already
     * @throws RevisionException when the rows or the target cannot be used
     */
    public Plan planUpgrade(Heads from, String target) {
        return new UpgradePlanner(nodes, edges).plan(from, target);
    }

    /**
     * What {@code downgrade} runs: all that is applied above the target, and what depends on that. Targets are written as
     * for {@link #planUpgrade}, with {@code -N} from the present state. Several, with commas between them, each take
     * back what they would alone; a branch whose base another shares goes to base only with the other one named too.
     *
     * @param from the rows of the version table
     * @param target where to go
     * @return the steps in order, none when the target is a row already
     * @throws RevisionException when the rows or the target cannot be used
     */
    public Plan planDowngrade(Heads from, String target) {
        return new DowngradePlanner(nodes, edges).plan(from, target);
    }

    /**
     * The rows that {@code stamp} writes. For each target a row above falls to it and a row below rises to it; others stay.
     * {@code base} clears all rows first, {@code branch@base} those of the branch.
     *
     * @param from the rows of the version table
     * @param targets revisions and symbols, none of them relative to the present state
     * @param purge whether to forget all rows first, so that unknown ones do no harm
     * @return the rows after
     * @throws RevisionException when a row is unknown, a target cannot be used, or the rows after would overlap
     */
    public Heads planStamp(Heads from, List<String> targets, boolean purge) {
        return new StampPlanner(nodes, edges).plan(from, targets, purge);
    }

    /**
     * The revisions that a symbol stands for, as {@code show} and {@code history} take it: like a target, and
     * {@code current} for what {@link #effectiveHeads} says.
     *
     * @param from the rows of the version table
     * @param symbol one symbol, not relative to the present state
     * @return the revisions in load order, none for base
     * @throws RevisionException when a row or the symbol cannot be used
     */
    public List<RevisionId> resolve(Heads from, String symbol) {
        if (symbol.equals("current")) {
            return List.copyOf(effectiveHeads(from));
        }
        return List.copyOf(nodes.ids(new SymbolResolver(nodes, edges).anchored(Point.parse(symbol))));
    }

    /**
     * Everything that rows say is applied: the rows and their ancestors through parents and dependencies.
     *
     * @throws RevisionException when a row is unknown, or an ancestor of another
     */
    public Set<RevisionId> applied(Heads rows) {
        return nodes.ids(new RowCheck(nodes, edges).applied(rows));
    }

    /**
     * The tips of the branches that are applied, in load order: the rows, and the last revisions of branches that are
     * applied only because a row depends on them. What Alembic's {@code current} prints.
     *
     * @throws RevisionException when a row is unknown, or an ancestor of another
     */
    public Set<RevisionId> effectiveHeads(Heads rows) {
        return nodes.ids(edges.versioned().tips(new RowCheck(nodes, edges).applied(rows)));
    }

    /**
     * The labels that a revision shows: its own, those of its ancestors by parents, and those above it on the same line
     * as long as nothing branches or merges up to the tip.
     *
     * @throws RevisionException when no revision has the id
     */
    public Set<String> labels(RevisionId id) {
        return new LabelSpread(nodes, edges).labels(number(id));
    }

    /** Parents that merges name without need, in load order of the merges. */
    public List<RedundantParent> redundantParents() {
        return new RedundantParentFinder(nodes, edges.versioned(), order).find();
    }

    private int number(RevisionId id) {
        return nodes.names().id(id.value()).orElseThrow(() -> {
            List<String> nearest = Nearest.to(id.value(), nodes.names().ids());
            return new RevisionException(
                    RevisionException.Code.UNKNOWN_REVISION,
                    id.value(),
                    "Can't locate revision identified by '" + id + "': no revision has that id."
                            + (nearest.isEmpty() ? "" : " Nearest: " + nodes.quoted(nearest) + "."),
                    List.of(),
                    nearest);
        });
    }
}
