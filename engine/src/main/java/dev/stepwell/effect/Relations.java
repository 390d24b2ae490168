package dev.stepwell.effect;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The relations of one step by their numbers.
 *
 * @param before all that were there before
 * @param after those that are there after, as far as the step had to do with them
 * @param filled numbers of the tables that held rows before
 */
record Relations(Map<Long, Known> before, Map<Long, Known> after, Set<Long> filled) {

    Optional<Known> before(long oid) {
        return Optional.ofNullable(before.get(oid));
    }

    /** Nothing of one that came and went within the step. */
    Optional<Relation> of(long oid) {
        Known old = before.get(oid);
        Known known = old == null ? after.get(oid) : old;
        if (known == null) {
            return Optional.empty();
        }
        return Optional.of(new Relation(known.name(), old != null, old != null && isPopulated(old)));
    }

    private boolean isPopulated(Known known) {
        return filled.contains(known.table()) || (known.kind() == 'm' && known.stored());
    }

    /** The table of an index, else the relation itself. */
    long tableOf(long oid) {
        Known known = before.containsKey(oid) ? before.get(oid) : after.get(oid);
        return known == null ? oid : known.table();
    }
}
