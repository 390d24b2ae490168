package dev.stepwell.drift;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as {@code format_type} prints it, taken apart.
 *
 * @param name the type without what is in parentheses
 * @param modifiers length, or precision and scale; empty where there are none
 */
record ColumnType(String name, List<Integer> modifiers) {

    private static final Pattern MODIFIED = Pattern.compile("([a-z ]+)\\((-?\\d+)(?:,(-?\\d+))?\\)(.*)");

    /** What times keep unless told otherwise, so that saying it changes nothing (manual, "Date/Time Types"). */
    private static final int MICROSECONDS = 6;

    private static final List<String> TEXTS = List.of("character varying", "text");
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

    static ColumnType of(String text) {
        Matcher modified = MODIFIED.matcher(text);
        if (!modified.matches()) {
            return new ColumnType(text, List.of());
        }
        String name = modified.group(1) + modified.group(4);
        List<Integer> modifiers = modified.group(3) == null
                ? List.of(Integer.valueOf(modified.group(2)))
                : List.of(Integer.valueOf(modified.group(2)), Integer.valueOf(modified.group(3)));
        boolean isTime = name.startsWith("time") && modifiers.equals(List.of(MICROSECONDS));
        return new ColumnType(name, isTime ? List.of() : modifiers);
    }

    /** Whether it only has another length or precision than another one. */
    boolean isLengthOf(ColumnType other) {
        return name.equals(other.name) && !modifiers.isEmpty() && !other.modifiers.isEmpty();
    }

    /** Whether it holds every value of another type as it is, and reads of that type succeed as long as only those are written. */
    boolean holds(ColumnType other) {
        if (TEXTS.contains(name) && TEXTS.contains(other.name)) {
            return length().isEmpty()
                    || other.length().filter(length -> length <= length().get()).isPresent();
        }
        if (name.equals("numeric") && other.name.equals("numeric")) {
            return holdsDigits(other);
        }
        if (INTEGERS.contains(name) && INTEGERS.contains(other.name)) {
            return INTEGERS.indexOf(name) >= INTEGERS.indexOf(other.name);
        }
        return name.equals(other.name) && modifiers.isEmpty();
    }

    private boolean holdsDigits(ColumnType other) {
        if (modifiers.isEmpty() || other.modifiers.isEmpty()) {
            return modifiers.isEmpty();
        }
        int digits = modifiers.get(0) - scale();
        return scale() >= other.scale() && digits >= other.modifiers.get(0) - other.scale();
    }

    private int scale() {
        return modifiers.size() > 1 ? modifiers.get(1) : 0;
    }

    private Optional<Integer> length() {
        return modifiers.stream().findFirst();
    }
}
