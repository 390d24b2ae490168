package dev.stepwell.revision;

import java.util.Locale;

/** How far two names are apart, so that a message can say which of several was meant. */
public final class EditDistance {

    private EditDistance() {}

    /**
     * The Levenshtein distance, case aside.
     *
     * @param one a name
     * @param other another name
     * @return how many characters must be put in, taken out or replaced to make one of the other
     */
    public static int between(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
