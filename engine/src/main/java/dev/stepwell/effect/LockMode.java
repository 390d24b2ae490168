package dev.stepwell.effect;

/** The modes of locks on relations, from weak to strong (PostgreSQL manual, "Table-Level Locks"). */
public enum LockMode {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /**
     * The mode as {@code LOCK TABLE} takes it.
     *
     * @return for example {@code ACCESS EXCLUSIVE}
     */
    public String sql() {
        return name().replace('_', ' ');
    }

    /**
     * Whether nobody else can read while it is held: a plain {@code SELECT} waits.
     *
     * @return true for {@link #ACCESS_EXCLUSIVE}
     */
    public boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }

    /**
     * Whether nobody else can write while it is held: {@code INSERT}, {@code UPDATE} and {@code DELETE} wait.
     *
     * @return true from {@link #SHARE} on
     */
    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }
}
