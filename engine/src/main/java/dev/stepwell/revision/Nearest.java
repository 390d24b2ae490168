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
        return Math.abs(wanted.length() - name.length()) > limit ? limit + 1 : edits(wanted, name);
    }

    private static int edits(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int changed = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(above[column - 1] + changed, Math.min(above[column], current[column - 1]) + 1);
            }
            above = current;
        }
        return above[right.length()];
    }

    private record Candidate(String name, int distance) {}
}
