package dev.stepwell.drift;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Conditions of checks as PostgreSQL prints them, made equal where they only list the same values in another order. */
final class CheckText {

    private static final Pattern ARRAY = Pattern.compile("ARRAY\\[([^\\[\\]]*)]");

    private CheckText() {}

    static String of(String definition) {
        return ARRAY.matcher(definition)
                .replaceAll(array -> Matcher.quoteReplacement("ARRAY["
                        + SqlText.parts(array.group(1)).stream().sorted().collect(Collectors.joining(", "))
                        + "]"));
    }

    static boolean areEqual(String... definitions) {
        return Arrays.stream(definitions).map(CheckText::of).distinct().count() == 1;
    }
}
