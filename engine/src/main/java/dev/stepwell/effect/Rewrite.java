package dev.stepwell.effect;

import java.util.Set;

/**
 * A relation that was stored anew, row by row. A {@code TRUNCATE} is none, see {@link RowChanges#truncated}.
 *
 * @param relation what was rewritten: a table, index or materialized view
 * @param reasons why
 */
public record Rewrite(Relation relation, Set<RewriteReason> reasons) {

    /** Copies the reasons. */
    public Rewrite {
        reasons = Set.copyOf(reasons);
    }
}
