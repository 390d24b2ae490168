package dev.stepwell.revision;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a revision declares about itself; nothing here is checked against other revisions.
 *
 * @param id the revision's own id
 * @param message what the revision is for, {@code ""} when it does not say
 * @param parents the revisions that it follows, as declared: none for a base, several for a merge
 * @param dependsOn revisions of other branches that must run before, as declared: whole ids or labels
 * @param labels names of the branch that starts here
 * @param created when the revision was written, where it says so
 * @param author who wrote the revision, where it says so
 * @param origin where messages say it comes from, usually the display path of a file, {@code ""} when in memory
 */
public record Revision(
        RevisionId id,
        String message,
        List<RevisionId> parents,
        List<String> dependsOn,
        List<String> labels,
        Optional<OffsetDateTime> created,
        Optional<String> author,
        String origin) {

    /** Copies the lists. */
    public Revision {
        Objects.requireNonNull(id, "id");
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /**
     * Starts a revision that declares nothing but its id.
     *
     * @param id the id
     * @return a builder
     */
    public static Builder builder(RevisionId id) {
        return new Builder(id);
    }

    /** The id, followed by the origin in brackets where there is one: how messages name a revision. */
    String mention() {
        return origin.isEmpty() ? id.value() : id + " (" + origin + ")";
    }

    /** Collects what a revision declares. Every setter replaces what was set before. */
    public static final class Builder {
        private final RevisionId id;
        private String message = "";
        private List<RevisionId> parents = List.of();
        private List<String> dependsOn = List.of();
        private List<String> labels = List.of();
        private Optional<OffsetDateTime> created = Optional.empty();
        private Optional<String> author = Optional.empty();
        private String origin = "";

        private Builder(RevisionId id) {
            this.id = id;
        }

        /** Sets what the revision is for. */
        public Builder message(String message) {
            this.message = message;
            return this;
        }

        /** Sets the revisions that it follows, in declared order. */
        public Builder parents(Collection<RevisionId> parents) {
            this.parents = List.copyOf(parents);
            return this;
        }

        /** Sets the revisions that it follows, in declared order. */
        public Builder parents(RevisionId... parents) {
            return parents(Arrays.asList(parents));
        }

        /** Sets the whole ids or labels of what must run before it. */
        public Builder dependsOn(Collection<String> idsOrLabels) {
            this.dependsOn = List.copyOf(idsOrLabels);
            return this;
        }

        /** Sets the whole ids or labels of what must run before it. */
        public Builder dependsOn(String... idsOrLabels) {
            return dependsOn(Arrays.asList(idsOrLabels));
        }

        /** Sets the names of the branch that starts here. */
        public Builder labels(Collection<String> labels) {
            this.labels = List.copyOf(labels);
            return this;
        }

        /** Sets the names of the branch that starts here. */
        public Builder labels(String... labels) {
            return labels(Arrays.asList(labels));
        }

        /** Sets when the revision was written. */
        public Builder created(OffsetDateTime created) {
            this.created = Optional.of(created);
            return this;
        }

        /** Sets who wrote the revision. */
        public Builder author(String author) {
            this.author = Optional.of(author);
            return this;
        }

        /** Sets where messages say that the revision comes from. */
        public Builder origin(String origin) {
            this.origin = origin;
            return this;
        }

        /** Returns the revision. */
        public Revision build() {
            return new Revision(id, message, parents, dependsOn, labels, created, author, origin);
        }
    }
}
