package dev.stepwell.execution;

/** How a script and transactions met when it was run. */
public enum TransactionUse {
    /** The whole script ran in one transaction of ours, as production tools run it. */
    WRAPPED,
    /** The script holds its own {@code BEGIN} and {@code COMMIT}, so it was run as it stands. */
    OWN,
    /** The script declares that it runs outside a transaction. */
    DECLARED_NONE,
    /**
     * The script declares nothing, but PostgreSQL refused one of its statements inside a transaction (SQLSTATE 25001),
     * so it was run again outside one.
     */
    REFUSED
}
