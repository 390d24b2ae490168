package dev.stepwell.effect;

/** What could not be seen of a step. */
public enum Blindness {
    /** The role is no superuser, so there are no event triggers: neither commands inside functions nor reasons of rewrites. */
    COMMANDS(
            "which commands ran inside functions and DO blocks, what CASCADE took along, and why a table was rewritten"),
    /** Statements that run outside a transaction are watched from a second session, which may miss a short lock. */
    SHORT_LOCKS("locks that were held for a moment only"),
    /** What runs outside a transaction cannot be taken back and run once more with an eye on the values. */
    VALUES("whether values survived a change of their type"),
    /** So many statements that they were looked at in groups. */
    SINGLE_STATEMENTS("which statement of a group did what"),
    /** The script turned event triggers off, or noted so much that the notes were cut. */
    ALL_COMMANDS("all commands");

    private final String what;

    Blindness(String what) {
        this.what = what;
    }

    /**
     * What is not seen, for people.
     *
     * @return words that follow "not seen:"
     */
    public String what() {
        return what;
    }
}
