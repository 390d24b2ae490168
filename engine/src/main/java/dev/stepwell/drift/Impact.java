package dev.stepwell.drift;

/** What a drift means for an application that uses the model. */
public enum Impact {
    /** Reads or writes that the model allows fail or lose data, or what keeps rows right is missing. */
    BREAKS,
    /** The application works, and the database guards or provides less, or more, than the model says. */
    WEAKENS,
    /** Worth knowing; nothing to change. */
    TELLS
}
