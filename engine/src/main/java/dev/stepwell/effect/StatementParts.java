package dev.stepwell.effect;

import dev.stepwell.effect.Note.Probe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Collects what one statement did to relations. */
final class StatementParts {

    private final Relations relations;
    private final Storage storage;
    private final List<Lock> locks = new ArrayList<>();
    private final Map<Long, long[]> scans = new LinkedHashMap<>();
    private final List<RowChanges> rows = new ArrayList<>();
    private final List<SequenceReset> sequences = new ArrayList<>();
    private final Set<Long> rewritten = new HashSet<>();
    /** The building of their empty indexes is counted as a scan. */
    private final Set<Long> truncatedTables = new HashSet<>();

    private final Set<Long> stored = new HashSet<>();

    StatementParts(Relations relations, Storage storage) {
        this.relations = relations;
        this.storage = storage;
    }

    void add(Change change) {
        long oid = change.to().oid();
        if (change.scans() + change.read() > 0) {
            long[] sum = scans.computeIfAbsent(relations.tableOf(oid), table -> new long[2]);
            sum[0] += change.scans();
            sum[1] += isIndex(change) ? 0 : change.read();
        }
        relations.of(oid).ifPresent(relation -> add(change, relation));
    }

    private static boolean isIndex(Change change) {
        return change.to().kind() == 'i' || change.to().kind() == 'I';
    }

    private void add(Change change, Relation relation) {
        change.lock().ifPresent(mode -> locks.add(new Lock(relation, mode)));
        boolean truncated = storage.isTruncated(change);
        if (truncated) {
            truncatedTables.add(change.to().oid());
        }
        if (truncated || change.inserted() + change.updated() + change.deleted() > 0) {
            rows.add(new RowChanges(relation, change.inserted(), change.updated(), change.deleted(), truncated));
        }
        if (change.isReset()) {
            sequences.add(change.reset(relation));
        } else if (change.hasNewFile()) {
            stored.add(change.to().oid());
            if (!truncated) {
                rewritten.add(change.to().oid());
            }
        }
    }

    StatementEffects put(Probe probe, int line, List<ObjectChange> objects) {
        List<Scan> read = new ArrayList<>();
        scans.keySet().removeAll(truncatedTables);
        scans.forEach(
                (oid, sum) -> relations.of(oid).ifPresent(relation -> read.add(new Scan(relation, sum[0], sum[1]))));
        return new StatementEffects(
                probe.first(),
                probe.last(),
                line,
                sorted(locks, Lock::relation),
                sorted(read, Scan::relation),
                sorted(rewrites(), Rewrite::relation),
                sorted(rows, RowChanges::relation),
                objects,
                sorted(sequences, SequenceReset::sequence),
                probe.timeouts(),
                probe.time());
    }

    private static <T> List<T> sorted(List<T> parts, Function<T, Relation> relation) {
        return parts.stream()
                .sorted(Comparator.comparing(part -> relation.apply(part).name()))
                .toList();
    }

    /** Indexes that are stored anew together with their table are no news. */
    private List<Rewrite> rewrites() {
        return rewritten.stream()
                .filter(oid -> relations.tableOf(oid) == oid || !stored.contains(relations.tableOf(oid)))
                .flatMap(oid -> relations.of(oid).map(relation -> new Rewrite(relation, storage.reasons(oid))).stream())
                .toList();
    }
}
