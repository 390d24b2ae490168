package dev.stepwell.catalog;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one script did to the catalogue.
 *
 * @param signals what was noted while it ran
 * @param reread how everything that the change may have touched looks afterwards, or null when that was not read
 */
public record CatalogChange(ChangeSignals signals, @Nullable Reread reread) {

    /** Nothing is known, anything may have changed. */
    public static final CatalogChange UNKNOWN = of(ChangeSignals.UNKNOWN);

    /** Nothing has changed. */
    public static final CatalogChange NOTHING = of(ChangeSignals.NOTHING);

    /**
     * What was read again.
     *
     * @param oids of all objects that the change may have touched
     * @param objects those of them that are there, with what belongs to them
     */
    record Reread(Set<Long> oids, List<SchemaObject> objects) {

        Reread {
            oids = Set.copyOf(oids);
            objects = List.copyOf(objects);
        }
    }

    /**
     * A change of which nothing was read again.
     *
     * @param signals what was noted
     * @return the change
     */
    public static CatalogChange of(ChangeSignals signals) {
        return new CatalogChange(signals, null);
    }

    /**
     * This change together with one before it.
     *
     * @param earlier what was noted before, and not read; if this change was read again, so that earlier one was too
     * @return both
     */
    public CatalogChange after(ChangeSignals earlier) {
        return new CatalogChange(earlier.and(signals), reread);
    }

    /**
     * Whether it is known what changed, and that was not read.
     *
     * @return true when somebody has to read it
     */
    public boolean isUnread() {
        return signals.complete() && !signals.isNothing() && reread == null;
    }

    /**
     * Whether everything that may have changed was read.
     *
     * @return true when the schema after the change follows from the one before it
     */
    public boolean isRead() {
        return signals.complete() && (signals.isNothing() || reread != null);
    }

    /**
     * Whether the same commands did this and another change.
     *
     * @param other what another run of the script changed
     * @return false also when it is not known what did it
     */
    public boolean didAs(CatalogChange other) {
        return signals.complete() && other.signals.complete() && signals.shape().equals(other.signals.shape());
    }

    /** What was read again, where that is all that may have changed. */
    Optional<Reread> whole() {
        return signals.complete() ? Optional.ofNullable(reread) : Optional.empty();
    }
}
