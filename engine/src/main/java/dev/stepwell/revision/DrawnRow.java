package dev.stepwell.revision;

/** One row of lanes. What is too far to the right is left out, so that thousands of branches do not fill the memory. */
final class DrawnRow {
    private static final int WIDEST = 120;

    private final StringBuilder drawn = new StringBuilder();
    private String beyond = "";

    boolean hasRoom(int column) {
        return column < WIDEST;
    }

    DrawnRow put(int column, char character) {
        if (!hasRoom(column)) {
            beyond = " ... " + character;
            return this;
        }
        while (drawn.length() <= column) {
            drawn.append(' ');
        }
        drawn.setCharAt(column, character);
        return this;
    }

    @Override
    public String toString() {
        return drawn + beyond;
    }
}
