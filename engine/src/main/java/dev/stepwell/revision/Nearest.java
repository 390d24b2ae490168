package dev.stepwell.revision;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that someone who typed something else may have meant. */
final class Nearest {
    private static final int SHOWN = 3;

    private Nearest() {}

    /**
     * The names closest to a text: those that begin with it or that it begins with, and those a few typing errors away.
     *
     * @return at most three names, closest first
     */
    static List<String> to(String text, Collection<String> names) {
        String wanted = text.toLowerCase(Locale.ROOT);
        int limit = Math.max(wanted.length() > 1 ? 1 : 0, wanted.length() / 3);
        return names.stream()
                .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT), limit)))
                .filter(candidate -> candidate.distance() <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(SHOWN)
                .map(Candidate::name)
                .toList();
    }

    private static int distance(String wanted, String name, int limit) {
        if (name.startsWith(wanted) || (name.length() > SHOWN && wanted.startsWith(name))) {
            return 0;
        }
        return Math.abs(wanted.length() - name.length()) > limit ? limit + 1 : EditDistance.between(wanted, name);
    }

    private record Candidate(String name, int distance) {}
}
