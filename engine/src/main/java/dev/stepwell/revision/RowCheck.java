package dev.stepwell.revision;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** Judges the rows of a version table against the graph. */
final class RowCheck {
    private final Nodes nodes;
    private final Edges edges;

    RowCheck(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    /**
     * The numbers of the rows.
     *
     * @throws RevisionException when no revision has the id of a row
     */
    BitSet known(Heads rows) {
        BitSet known = new BitSet(nodes.size());
        for (RevisionId id : rows.ids()) {
            known.set(nodes.names().id(id.value()).orElseThrow(() -> unknown(rows)));
        }
        return known;
    }

    /**
     * Everything that the rows say is applied.
     *
     * @throws RevisionException when a row is unknown, or implied by another
     */
    BitSet applied(Heads rows) {
        BitSet known = known(rows);
        BitSet applied = edges.normalised().below(known);
        if (applied.intersects(known)) {
            throw overlapping(rows, known, applied);
        }
        applied.or(known);
        return applied;
    }

    private RevisionException overlapping(Heads rows, BitSet known, BitSet below) {
        BitSet implied = (BitSet) known.clone();
        implied.and(below);
        int ancestor = implied.nextSetBit(0);
        BitSet others = (BitSet) known.clone();
        others.clear(ancestor);
        int descendant = Overlap.descendant(edges.normalised(), ancestor, others);
        BitSet right = (BitSet) known.clone();
        right.andNot(implied);
        List<String> targets = nodes.ids(right).stream().map(RevisionId::value).toList();
        return new RevisionException(
                RevisionException.Code.OVERLAPPING_ROWS,
                "",
                "Requested revision " + nodes.revision(descendant).mention()
                        + " overlaps with other requested revisions "
                        + nodes.revision(ancestor).mention() + ": the version table holds both (" + rows
                        + "), but a revision implies its ancestors and what it depends on. Decide which revisions are"
                        + " applied; if it is all of them, correct the table with `stamp --purge "
                        + String.join(" ", targets) + "`.",
                List.of(nodes.id(ancestor), nodes.id(descendant)),
                targets);
    }

    private RevisionException unknown(Heads rows) {
        List<RevisionId> lost = rows.ids().stream()
                .filter(id -> nodes.names().id(id.value()).isEmpty())
                .toList();
        List<String> nearest = Nearest.to(lost.get(0).value(), nodes.names().ids());
        String named = lost.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        return new RevisionException(
                RevisionException.Code.UNKNOWN_ROW,
                "",
                "Can't locate revision identified by " + named + ": the version table holds "
                        + (lost.size() == 1
                                ? "this row, but no file has that id."
                                : "these rows, but no file has such ids.")
                        + (nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + ".")
                        + " Check out the files that the database was migrated with,"
                        + " or correct the version table with `stamp --purge`.",
                lost,
                nearest);
    }
}
