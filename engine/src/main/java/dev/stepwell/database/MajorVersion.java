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
        int number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (number < OLDEST || number > NEWEST) {
            throw new IllegalArgumentException("'" + text + "' is no version of PostgreSQL that can be embedded; name "
                    + OLDEST + " to " + NEWEST + ".");
        }
        return new MajorVersion(number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
