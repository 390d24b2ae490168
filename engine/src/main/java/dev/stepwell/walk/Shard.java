package dev.stepwell.walk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a walk, each for a machine of its own. A part is a range of revisions in the order of an upgrade; its walk
 * begins with an upgrade to the first of them.
 *
 * @param number counted from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /**
     * Refuses a part that there is not.
     *
     * @throws IllegalArgumentException naming the form
     */
    public Shard {
        if (number < 1 || number > of) {
            throw notUnderstood(number + "/" + of);
        }
    }

    /**
     * Reads what a user writes.
     *
     * @param text {@code 3/8} for the third of eight
     * @return the part
     * @throws IllegalArgumentException when it is something else, naming the form
     */
    public static Shard parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw notUnderstood(text);
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private static IllegalArgumentException notUnderstood(String text) {
        return new IllegalArgumentException("There is no shard '" + text + "'; name 3/8 for the third of eight.");
    }

    /** Whether what is about the history as a whole belongs to this part: it ends at the head. */
    boolean isLast() {
        return number == of;
    }

    /** How many of so many revisions are below this part. */
    int from(int revisions) {
        return (number - 1) * revisions / of;
    }

    /** How many of so many revisions are below the next part. */
    int to(int revisions) {
        return number * revisions / of;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
