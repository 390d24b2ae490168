package dev.stepwell.script;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of the directory layout, by its name. As diesel reads it, the version is the part before the first underscore
 * without its dashes, and versions are ordered as text (crate diesel_migrations, file-based migrations).
 *
 * @param name folder name
 * @param version what diesel orders by
 */
record StampedFolder(String name, String version) {

    private static final Pattern STAMP = Pattern.compile("[0-9]+(?:-[0-9]+)*");
    private static final Pattern UNPADDED_DATE = Pattern.compile("[0-9]{4}-(?:[0-9]-|[0-9]{2}-[0-9]-).*");

    static StampedFolder of(String name) {
        int underscore = name.indexOf('_');
        String beforeName = underscore < 0 ? name : name.substring(0, underscore);
        return new StampedFolder(name, beforeName.replace("-", ""));
    }

    /** The version; without an underscore in the name that is the whole name, and only its leading numbers are taken. */
    String id() {
        return isWholeName() && !stamp().isEmpty() ? stamp().replace("-", "") : version;
    }

    String message() {
        if (isWholeName()) {
            return name.substring(stamp().length()).replaceFirst("^-", "");
        }
        return name.substring(name.indexOf('_') + 1);
    }

    boolean hasUnpaddedDate() {
        return UNPADDED_DATE.matcher(name).matches();
    }

    /** Whether the numbers of both stamps, compared one by one as a reader compares dates, put this folder first. */
    boolean isEarlierByNumbers(StampedFolder other) {
        List<BigInteger> mine = numbers();
        List<BigInteger> others = other.numbers();
        if (mine.isEmpty() || others.isEmpty() || (mine.size() == 1) != (others.size() == 1)) {
            return false;
        }
        for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
            int order = mine.get(i).compareTo(others.get(i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private List<BigInteger> numbers() {
        return stamp().isEmpty()
                ? List.of()
                : Arrays.stream(stamp().split("-", -1)).map(BigInteger::new).toList();
    }

    private boolean isWholeName() {
        return name.indexOf('_') < 0;
    }

    private String stamp() {
        Matcher leading = STAMP.matcher(name);
        return leading.lookingAt() ? leading.group() : "";
    }
}
