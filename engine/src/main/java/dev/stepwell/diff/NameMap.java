package dev.stepwell.diff;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in the texts that PostgreSQL prints, and what to put in their place. */
final class NameMap {

    private static final String WORD = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern PATH = Pattern.compile(WORD + "(?:\\." + WORD + ")*");
    private static final Pattern LAST = Pattern.compile("^(.+)\\.(" + WORD + ")$");

    /** What people call it, alone and qualified, before and after. */
    private final Map<String, String> paths = new HashMap<>();

    void put(String before, String after) {
        paths.put(before, after);
    }

    /** These and others; where both know a name, the others count. */
    NameMap with(NameMap others) {
        NameMap both = new NameMap();
        both.paths.putAll(paths);
        both.paths.putAll(others.paths);
        return both;
    }

    /** The text with every name that is known replaced. */
    String applied(String text) {
        if (paths.isEmpty()) {
            return text;
        }
        return PATH.matcher(text).replaceAll(match -> Matcher.quoteReplacement(path(match.group())));
    }

    /** Looks up the whole path, else what it begins with and its last part. */
    private String path(String path) {
        String known = paths.get(path);
        if (known != null) {
            return known;
        }
        Matcher last = LAST.matcher(path);
        return last.matches() ? path(last.group(1)) + "." + path(last.group(2)) : path;
    }
}
