package dev.stepwell.hazard;

import java.util.List;
import java.util.regex.Pattern;

/** The labels of an enum, as a snapshot words them: quoted, with commas between them. */
final class EnumLabels {

    private static final Pattern LABEL = Pattern.compile("E?'(?:[^']|'')*'");

    private EnumLabels() {}

    static List<String> of(String text) {
        return LABEL.matcher(text).results().map(result -> result.group()).toList();
    }
}
