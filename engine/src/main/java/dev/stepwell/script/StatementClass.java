package dev.stepwell.script;

/** What a statement means for the transaction that it runs in, told by its words. */
public enum StatementClass {
    /** {@code BEGIN} or {@code START TRANSACTION}. */
    BEGIN,
    /** {@code COMMIT}, {@code END}, or {@code PREPARE TRANSACTION}, which ends the transaction too. */
    COMMIT,
    /** {@code ROLLBACK} or {@code ABORT} of the whole transaction. */
    ROLLBACK,
    /** {@code SAVEPOINT}, {@code RELEASE} or {@code ROLLBACK TO}: parts of a transaction, which stays open. */
    SAVEPOINT,
    /** Refused by PostgreSQL inside a transaction block, such as {@code CREATE INDEX CONCURRENTLY} or {@code VACUUM}. */
    STANDALONE,
    /** Everything else. */
    OTHER;

    /**
     * Whether the statement steers a transaction instead of doing work.
     *
     * @return true for all but {@link #STANDALONE} and {@link #OTHER}
     */
    public boolean isTransactionControl() {
        return this != STANDALONE && this != OTHER;
    }

    /**
     * Whether the statement begins or ends a whole transaction.
     *
     * @return true for {@link #BEGIN}, {@link #COMMIT} and {@link #ROLLBACK}
     */
    public boolean isTransactionBoundary() {
        return isTransactionControl() && this != SAVEPOINT;
    }
}
