package dev.stepwell.assertions;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a list of columns, {@code id, "the, key"} for example. */
final class Columns {

    private static final Pattern NAME = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^\", ]+");

    private Columns() {}

    /** The names as they stand there, quoted or not. */
    static List<String> of(String list) {
        return NAME.matcher(list).results().map(MatchResult::group).toList();
    }
}
