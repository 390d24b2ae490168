package dev.stepwell.schema;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Paths as people name several at once: {@code public.audit_*}, where the star stands for any text. */
public final class PathPattern {

    private static final Pattern STAR = Pattern.compile("\\*");

    private final Pattern pattern;

    private PathPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @param text a path as {@link ObjectName#path()} gives it, with any number of stars
     * @return the pattern
     */
    public static PathPattern of(String text) {
        // A space behind both, since nothing behind the last star would be lost.
        return new PathPattern(Pattern.compile(
                STAR.splitAsStream(text + " ").map(Pattern::quote).collect(Collectors.joining(".*"))));
    }

    /**
     * Whether a path is meant.
     *
     * @param path as {@link ObjectName#path()} gives it
     * @return true when all of it fits
     */
    public boolean matches(String path) {
        return pattern.matcher(path + " ").matches();
    }
}
