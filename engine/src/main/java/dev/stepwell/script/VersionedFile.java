package dev.stepwell.script;

import dev.stepwell.revision.Direction;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the paired layout, by its name (golang-migrate, "Migration Filename Format": the version is an unsigned 64-bit
 * integer).
 *
 * @param name file name
 * @param digits the version as written
 * @param title what stands between version and direction
 * @param direction which way the file goes
 */
record VersionedFile(String name, String digits, String title, Direction direction) {

    static final BigInteger LARGEST_VERSION = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.(up|down)\\.sql");
    private static final Pattern NEARLY =
            Pattern.compile("(?:v?([0-9]+)[_.-]*)?(.*?)[ _.-]+(up|down)\\.sql", Pattern.CASE_INSENSITIVE);

    static Optional<VersionedFile> parse(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Direction direction = parts.group(3).equals("up") ? Direction.UPGRADE : Direction.DOWNGRADE;
        return Optional.of(new VersionedFile(name, parts.group(1), parts.group(2), direction));
    }

    /** Whether someone seems to have meant a file of this layout. */
    static boolean isNearly(String name) {
        return NEARLY.matcher(name).matches();
    }

    /** The name that {@code name}, which is nearly one, should have; as a pattern where it has no version. */
    static String corrected(String name) {
        Matcher parts = NEARLY.matcher(name);
        if (!parts.matches() || parts.group(1) == null) {
            return "<version>_" + name.replaceFirst("(?i)[ _.-]+(up|down)\\.sql$", ".$1.sql");
        }
        return parts.group(1) + "_" + parts.group(2) + "." + parts.group(3).toLowerCase(Locale.ROOT) + ".sql";
    }

    BigInteger version() {
        return new BigInteger(digits);
    }

    /** What both files of one revision share. */
    String stem() {
        return digits + "_" + title;
    }

    boolean isUpgrade() {
        return direction == Direction.UPGRADE;
    }
}
