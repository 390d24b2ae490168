package dev.stepwell.database;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of an artifact with binaries: PostgreSQL's two numbers, and how often they were packed. */
record BinaryVersion(int major, int minor, int packing) implements Comparable<BinaryVersion> {
    private static final Pattern JAR = Pattern.compile("-(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(-\\d+)?\\.jar$");

    /** Maven's name of a jar: {@code <artifact>-<version>.jar}. */
    static Optional<BinaryVersion> endOf(String name) {
        Matcher matcher = JAR.matcher(name);
        return matcher.find()
                ? Optional.of(new BinaryVersion(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(BinaryVersion other) {
        return Comparator.comparingInt(BinaryVersion::major)
                .thenComparingInt(BinaryVersion::minor)
                .thenComparingInt(BinaryVersion::packing)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + packing;
    }
}
