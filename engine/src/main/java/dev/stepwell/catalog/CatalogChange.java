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

    /** What was read again, where that is all that may have changed. */
    Optional<Reread> whole() {
        return signals.complete() ? Optional.ofNullable(reread) : Optional.empty();
    }
}
