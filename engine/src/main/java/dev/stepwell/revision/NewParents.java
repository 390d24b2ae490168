package dev.stepwell.revision;

import dev.stepwell.revision.RevisionException.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a revision that is about to be written follows and needs. */
public final class NewParents {
    private static final Heads NOWHERE = Heads.base();

    private final RevisionGraph graph;

    /**
     * For revisions to be added to a graph.
     *
     * @param graph the revisions that are there; may be empty
     */
    public NewParents(RevisionGraph graph) {
        this.graph = graph;
    }

    /**
     * The parents of an ordinary revision.
     *
     * @param symbols what it is to follow: {@code head}, ids, prefixes, {@code label@head}, or {@code base} for a new base
     * @param splice whether it may follow a revision that others follow already, and so make a branch
     * @return the parents, none for a base
     * @throws RevisionException when there are several heads to follow, or one that is none without {@code splice}
     */
    public List<RevisionId> following(List<String> symbols, boolean splice) {
        if (graph.revisions().isEmpty()) {
            return List.of();
        }
        Set<RevisionId> parents = new LinkedHashSet<>();
        for (String symbol : symbols) {
            requireOneHead(symbol);
            parents.addAll(graph.resolve(NOWHERE, symbol));
        }
        Set<RevisionId> heads = graph.heads();
        parents.stream()
                .filter(id -> !splice && !heads.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw notAHead(id);
                });
        return List.copyOf(parents);
    }

    /**
     * The parents of a merge.
     *
     * @param symbols the revisions to merge, {@code heads} for all
     * @return at least two
     * @throws RevisionException when there are not two of them, or one brings another with it
     */
    public List<RevisionId> merging(List<String> symbols) {
        Set<RevisionId> parents = new LinkedHashSet<>();
        symbols.forEach(symbol -> parents.addAll(graph.resolve(NOWHERE, symbol)));
        if (parents.size() < 2) {
            String found = parents.isEmpty() ? "no revision" : "one revision, " + Heads.of(parents);
            throw refused(
                    Code.NOTHING_TO_MERGE,
                    "There is nothing to merge: '" + String.join(" ", symbols) + "' means " + found
                            + ". Name at least two heads; `stepwell heads` lists them.",
                    List.copyOf(parents));
        }
        for (RevisionId id : parents) {
            Set<RevisionId> ancestors = graph.ancestors(id);
            parents.stream().filter(ancestors::contains).findFirst().ifPresent(ancestor -> {
                throw TargetErrors.overlapping(String.join(" ", symbols), graph.get(ancestor), graph.get(id));
            });
        }
        return List.copyOf(parents);
    }

    /**
     * What a revision depends on, as its file declares it: labels stay labels, everything else becomes a whole id.
     *
     * @param symbols labels, ids, prefixes
     * @return in the given order
     * @throws RevisionException when a symbol stands for no revision
     */
    public List<String> needing(List<String> symbols) {
        Set<String> labels = graph.revisions().stream()
                .flatMap(revision -> revision.labels().stream())
                .collect(Collectors.toSet());
        List<String> needed = new ArrayList<>();
        for (String symbol : symbols) {
            if (labels.contains(symbol)) {
                needed.add(symbol);
            } else {
                graph.resolve(NOWHERE, symbol).forEach(id -> needed.add(id.value()));
            }
        }
        return List.copyOf(needed);
    }

    private void requireOneHead(String symbol) {
        Set<RevisionId> heads = graph.heads();
        if (symbol.equals("head") && heads.size() > 1) {
            throw refused(
                    Code.MULTIPLE_HEADS,
                    "Multiple heads are present; please specify the head revision on which the new revision should be"
                            + " based (`--head ID`), or perform a merge (" + TargetErrors.mergeCommand(heads)
                            + "). Heads: "
                            + Listing.mentions(heads.stream().map(graph::get).toList()) + ".",
                    List.copyOf(heads));
        }
    }

    private RevisionException notAHead(RevisionId id) {
        List<Revision> children = graph.children(id).stream().map(graph::get).toList();
        return refused(
                Code.NOT_A_HEAD,
                "Revision " + id + " is not a head revision; please specify --splice to create a new branch from this"
                        + " revision. It is followed by " + Listing.mentions(children) + ".",
                List.of(id));
    }

    private static RevisionException refused(Code code, String message, List<RevisionId> about) {
        return new RevisionException(code, "", message, about, List.of());
    }
}
