package dev.stepwell.diff;

import dev.stepwell.schema.ObjectName;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two snapshots: where, and both sides. Sorted by object, then property.
 *
 * @param code what kind of difference
 * @param object the object; for a renamed object and its properties the name before
 * @param property the property that differs; empty when it is the whole object
 * @param before the value before, or a definition of the whole object; null where there was none
 * @param after the value after, or a definition of the whole object; null where there is none
 */
public record Difference(
        Code code,
        ObjectName object,
        String property,
        @Nullable String before,
        @Nullable String after) implements Comparable<Difference> {

    private static final Comparator<Difference> ORDER = Comparator.comparing(Difference::object)
            .thenComparing(Difference::property)
            .thenComparing(Difference::code)
            .thenComparing(Difference::describe);

    static Difference removed(ObjectName object, String definition) {
        return new Difference(Code.REMOVED, object, "", definition, null);
    }

    static Difference added(ObjectName object, String definition) {
        return new Difference(Code.ADDED, object, "", null, definition);
    }

    static Difference renamed(ObjectName before, ObjectName after) {
        return new Difference(Code.RENAMED, before, "", before.path(), after.path());
    }

    /**
     * The path for people.
     *
     * @return {@code public.orders.total › type}, or the object's path alone
     */
    public String path() {
        return property.isEmpty() ? object.path() : object.path() + " › " + property;
    }

    /**
     * The full code: the object's kind, the property where there is one, and what happened.
     *
     * @return for example {@code index-added}, {@code column-type-changed} or {@code column-order}
     */
    public String codeText() {
        if (isColumnOrder()) {
            return code.text();
        }
        String words = object.kind().word() + " " + property + " " + code.text();
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /**
     * On which sides the object is.
     *
     * @return {@link Kind#CHANGED} also for a rename and for another column order
     */
    public Kind kind() {
        return switch (code) {
            case ADDED -> Kind.ADDED;
            case REMOVED -> Kind.REMOVED;
            case CHANGED, RENAMED, COLUMN_ORDER -> Kind.CHANGED;
        };
    }

    /**
     * Whether only the order of columns differs.
     *
     * @return true for {@link Code#COLUMN_ORDER}
     */
    public boolean isColumnOrder() {
        return code == Code.COLUMN_ORDER;
    }

    /**
     * One line that says what differs; long texts are cut to the first lines that differ.
     *
     * @return for example {@code public.orders.total › type: numeric(10,2) → numeric(12,2)}
     */
    public String describe() {
        return switch (code) {
            case ADDED -> object + " was added: " + Wording.oneLine(Objects.requireNonNullElse(after, ""));
            case REMOVED -> object + " was removed: " + Wording.oneLine(Objects.requireNonNullElse(before, ""));
            case RENAMED ->
                object + (property.isEmpty() ? "" : ", " + property + " " + before) + " was renamed to " + after;
            case CHANGED, COLUMN_ORDER -> path() + Wording.change(before, after);
        };
    }

    @Override
    public int compareTo(Difference other) {
        return ORDER.compare(this, other);
    }

    /** {@inheritDoc} */
    @Override
    public String toString() {
        return describe();
    }
}
