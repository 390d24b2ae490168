package dev.stepwell.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL prints {@code state IN ('a', 'b')} on a {@code varchar} column with the cast around the array, and with one
 * around each element once that text has been parsed again, as after a dump. Both mean the same; the second form is kept.
 */
final class ArrayCasts {

    private static final String ELEMENT = "'(?:[^']|'')*'::character varying(?:\\(\\d+\\))?";
    private static final Pattern ELEMENTS = Pattern.compile(ELEMENT);
    private static final Pattern WHOLE =
            Pattern.compile("\\(ARRAY\\[(" + ELEMENT + "(?:, " + ELEMENT + ")*+)]\\)::text\\[]");

    private ArrayCasts() {}

    static String settled(String expression) {
        return expression.contains("(ARRAY[")
                ? WHOLE.matcher(expression).replaceAll(array -> Matcher.quoteReplacement(eachCast(array.group(1))))
                : expression;
    }

    private static String eachCast(String elements) {
        return "ARRAY[" + ELEMENTS.matcher(elements).replaceAll("($0)::text") + "]";
    }
}
