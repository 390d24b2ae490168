package dev.stepwell.effect;

/** Why a relation was stored anew. */
public enum RewriteReason {
    /** It became {@code LOGGED} or {@code UNLOGGED}. */
    PERSISTENCE,
    /** A new column has a value that differs from row to row, or must be checked in every row. */
    DEFAULT,
    /** A column has another type. */
    TYPE,
    /** Another access method. */
    ACCESS_METHOD,
    /**
     * The command itself does nothing else, as {@code CLUSTER}, {@code VACUUM FULL}, {@code REINDEX},
     * {@code REFRESH MATERIALIZED VIEW} and {@code SET TABLESPACE} do, or there is no event trigger that would tell.
     */
    COMMAND
}
