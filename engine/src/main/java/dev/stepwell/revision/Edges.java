package dev.stepwell.revision;

import java.util.List;

/**
 * The edges of a graph, by what counts as one.
 *
 * @param versioned parents only
 * @param all parents and all dependencies
 * @param normalised parents, and the dependencies that no ancestor declares: what an applied revision implies
 */
record Edges(Adjacency versioned, Adjacency all, Adjacency normalised) {

    /** Reads the edges; leaves out references that lead nowhere. Circles are kept as they are. */
    static Edges of(List<Revision> revisions, Names names) {
        References references = new References(revisions, names);
        int[][] parents = references.parents();
        int[][] dependencies = references.dependencies();
        Adjacency versioned = new Adjacency(parents);
        int[][] normalised = new DependencyNormaliser(versioned, dependencies).normalised();
        return new Edges(
                versioned,
                new Adjacency(References.joined(parents, dependencies)),
                new Adjacency(References.joined(parents, normalised)));
    }
}
