package dev.stepwell.diff;

/** What kind of difference it is; the texts are stable, scripts and suppressions depend on them. */
public enum Code {
    REMOVED("removed"),
    ADDED("added"),
    CHANGED("changed"),
    /** The same object under another name; only between snapshots of one database cluster. */
    RENAMED("renamed"),
    /** The same columns in another order, which has its own, switchable verdict. */
    COLUMN_ORDER("column-order");

    private final String text;

    Code(String text) {
        this.text = text;
    }

    /**
     * The code in machine-readable reports.
     *
     * @return a word in kebab case
     */
    public String text() {
        return text;
    }
}
