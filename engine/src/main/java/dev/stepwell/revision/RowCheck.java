package dev.stepwell.revision;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** Judges the rows of a version table against the graph. */
final class RowCheck {
    private final Nodes nodes;
    private final Edges edges;
    private final Overlap overlap;

    RowCheck(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
        this.overlap = new Overlap(nodes, edges);
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
        BitSet implied = overlap.implied(known);
        if (!implied.isEmpty()) {
            throw overlapping(rows, known, implied);
        }
        return edges.normalised().ancestorsAndSelf(known);
    }

    private RevisionException overlapping(Heads rows, BitSet known, BitSet implied) {
        int ancestor = implied.nextSetBit(0);
        int descendant = overlap.descendant(ancestor, known);
        BitSet right = (BitSet) known.clone();
        right.andNot(implied);
        List<String> targets = nodes.ids(right).stream().map(RevisionId::value).toList();
        return new RevisionException(
                RevisionException.Code.OVERLAPPING_ROWS,
                "",
                "Requested revision " + nodes.id(descendant) + " overlaps with other requested revisions "
                        + nodes.id(ancestor) + ": the version table holds both (its rows: " + rows + "), but "
                        + nodes.revision(descendant).mention() + " implies "
                        + nodes.revision(ancestor).mention() + ". Find out which revisions are applied; if it is all of"
                        + " these, correct the table with `stamp --purge " + String.join(" ", targets) + "`.",
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
                        + (nearest.isEmpty() ? "" : " Nearest: " + nodes.quoted(nearest) + ".")
                        + " Check out the files that the database was migrated with,"
                        + " or run `stepwell stamp --purge ID`, which forgets all rows, writes that of ID, and changes nothing"
                        + " else.",
                lost,
                nearest);
    }
}
