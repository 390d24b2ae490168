package dev.stepwell.drift;

import java.util.List;

/**
 * How far the comparison goes.
 *
 * @param extras whether what only the migrated schema has is a drift as well
 * @param allowed patterns of what may be extra: paths such as {@code public.audit_*} or names without a schema, where an
 *     asterisk stands for any characters
 */
public record DriftOptions(boolean extras, List<String> allowed) {

    /** The migrated schema may have more than the model. */
    public static final DriftOptions DEFAULT = new DriftOptions(false, List.of());

    /** Copies the patterns. */
    public DriftOptions {
        allowed = List.copyOf(allowed);
    }
}
