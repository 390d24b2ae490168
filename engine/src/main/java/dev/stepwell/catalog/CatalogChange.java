package dev.stepwell.catalog;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Map;
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
     * @param scripts which scripts may have touched an object, by its OID and by their numbers
     */
    record Reread(Set<Long> oids, List<SchemaObject> objects, Map<Long, Set<Integer>> scripts) {

        Reread {
            oids = Set.copyOf(oids);
            objects = List.copyOf(objects);
            scripts = Map.copyOf(scripts);
        }
    }

    /**
     * Which of the scripts that were read together may have touched an object.
     *
     * @return OIDs of objects to the {@linkplain ChangeProbe#including numbers} of scripts; empty where nothing was read
     */
    public Map<Long, Set<Integer>> scripts() {
        return reread == null ? Map.of() : reread.scripts();
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
     * This change together with those before it.
     *
     * @param earlier what was noted before, and not read; if this change was read again, so were those
     * @return all of them
     */
    public CatalogChange after(List<ChangeSignals> earlier) {
        ChangeSignals all = ChangeSignals.NOTHING;
        for (ChangeSignals one : earlier) {
            all = all.and(one);
        }
        return new CatalogChange(all.and(signals), reread);
    }

    /**
     * Whether it is known what changed, if anything, and that was not read.
     *
     * @return true when somebody has to read it before the schema is known
     */
    public boolean isOnlyNoted() {
        return signals.complete() && reread == null;
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
