package dev.stepwell.revision;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists in messages: a handful in full, of a longer one the beginning and how many more. */
final class Listing {
    private static final int SHOWN = 10;

    private Listing() {}

    static String of(Stream<String> parts) {
        List<String> all = parts.toList();
        String shown = all.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return all.size() > SHOWN ? shown + " and " + (all.size() - SHOWN) + " more" : shown;
    }

    static String quoted(List<String> parts) {
        return of(parts.stream().map(part -> "'" + part + "'"));
    }

    static String mentions(List<Revision> revisions) {
        return of(revisions.stream().map(Revision::mention));
    }
}
