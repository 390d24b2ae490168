package dev.stepwell.effect;

import dev.stepwell.effect.Note.Rewriting;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells why a relation has a new file: an event trigger speaks of what {@code ALTER} rewrites; of the rest
 * {@code TRUNCATE} leaves nothing behind, and what is not empty was copied.
 *
 * @param word the first word of the statement
 * @param reasons why relations were rewritten, as event triggers tell, by number
 */
record Storage(String word, Map<Long, Set<RewriteReason>> reasons) {

    private static final List<RewriteReason> BITS =
            List.of(RewriteReason.PERSISTENCE, RewriteReason.DEFAULT, RewriteReason.TYPE, RewriteReason.ACCESS_METHOD);

    private static final Set<String> COPYING = Set.of("CLUSTER", "VACUUM", "REINDEX", "REFRESH", "ALTER");

    static Storage of(List<Note> notes, String word) {
        Map<Long, Set<RewriteReason>> reasons = new HashMap<>();
        for (Rewriting rewriting : StatementReader.of(notes, Rewriting.class)) {
            reasons.computeIfAbsent(rewriting.oid(), oid -> EnumSet.noneOf(RewriteReason.class))
                    .addAll(reasons(rewriting.reasons()));
        }
        return new Storage(word, reasons);
    }

    /** The bits of {@code pg_event_trigger_table_rewrite_reason()} (PostgreSQL source, {@code event_trigger.h}). */
    private static Set<RewriteReason> reasons(int bits) {
        Set<RewriteReason> reasons = EnumSet.noneOf(RewriteReason.class);
        for (int i = 0; i < BITS.size(); i++) {
            if ((bits & 1 << i) != 0) {
                reasons.add(BITS.get(i));
            }
        }
        return reasons;
    }

    Set<RewriteReason> reasons(long oid) {
        return reasons.getOrDefault(oid, Set.of(RewriteReason.COMMAND));
    }

    boolean isTruncated(Change change) {
        return change.hasNewFile()
                && change.to().kind() == 'r'
                && !reasons.containsKey(change.to().oid())
                && !COPYING.contains(word)
                && (change.to().blank() || change.inserted() > 0);
    }
}
