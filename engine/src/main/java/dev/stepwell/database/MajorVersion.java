package dev.stepwell.database;

/**
 * A version of PostgreSQL by its first number: releases within it have the same catalogue and the same commands.
 *
 * @param number 14 to 18
 */
record MajorVersion(int number) {
    private static final int OLDEST = 14;
    private static final int NEWEST = 18;

    static MajorVersion of(String text) {
        int number = isOne(text) ? Integer.parseInt(text) : 0;
        if (!isSupported(number)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no supported version of PostgreSQL; name " + OLDEST + " to " + NEWEST + ".");
        }
        return new MajorVersion(number);
    }

    /** Whether it is meant as a version, supported or not. */
    static boolean isOne(String text) {
        return text.matches("\\d{1,3}");
    }

    static boolean isSupported(int number) {
        return number >= OLDEST && number <= NEWEST;
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
