package dev.stepwell.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Revisions by number, and what they are called. The number of a revision is its place in load order. */
record Nodes(List<Revision> revisions, Names names) {

    int size() {
        return revisions.size();
    }

    Revision revision(int node) {
        return revisions.get(node);
    }

    /** The revisions with these numbers, in load order. */
    List<Revision> revisions(BitSet nodes) {
        return nodes.stream().mapToObj(revisions::get).toList();
    }

    /** A name in quotes, and where it comes from: an id with its file, a label with its revision too. */
    String quoted(String name) {
        Revision owner = revision(names.idOrLabel(name).orElseThrow());
        boolean isId = owner.id().value().equals(name);
        String where = isId ? owner.origin() : "label of " + owner.mention();
        return "'" + name + "'" + (where.isEmpty() ? "" : " (" + where + ")");
    }

    /** Names in quotes, with where they come from. */
    String quoted(List<String> known) {
        return Listing.of(known.stream().map(this::quoted));
    }

    RevisionId id(int node) {
        return revisions.get(node).id();
    }

    /** The revisions with these numbers, in load order. */
    Set<RevisionId> ids(BitSet nodes) {
        return nodes.stream()
                .mapToObj(this::id)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** The revisions with these numbers, in the given order. */
    List<RevisionId> ids(int... nodes) {
        return IntStream.of(nodes).mapToObj(this::id).toList();
    }

    /** The numbers of ids that are all known. */
    BitSet numbers(Collection<RevisionId> known) {
        BitSet numbers = new BitSet(size());
        known.forEach(id -> numbers.set(names.id(id.value()).orElseThrow()));
        return numbers;
    }
}
