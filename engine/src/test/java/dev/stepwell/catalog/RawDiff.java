package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what changed in {@code pg_catalog} against what changed in the snapshot. */
final class RawDiff {

    private static final int FIRST_USER_OID = 16384;

    private RawDiff() {}

    /** Rows that changed although no object that they are about did, one line each. */
    static List<String> unseen(DdlResult.State before, DdlResult.State after) {
        Set<ObjectIdentity> seen = changedObjects(before.whole(), after.whole());
        List<String> unseen = new ArrayList<>();
        for (String name : changedRows(before, after)) {
            RawCatalog.Row old = before.raw().get(name);
            RawCatalog.Row now = after.raw().get(name);
            if (!isSeen(old, seen) && !isSeen(now, seen)) {
                unseen.add(line(name, old, now));
            }
        }
        return unseen;
    }

    private static boolean isSeen(RawCatalog.@Nullable Row row, Set<ObjectIdentity> seen) {
        return row != null && seen.contains(row.owner());
    }

    /** All rows that changed, one line each; of what PostgreSQL brings, a row shows only once it has been written. */
    static List<String> changed(DdlResult.State before, DdlResult.State after) {
        return changedRows(before, after).stream()
                .filter(name -> before.raw().containsKey(name)
                        || Objects.requireNonNull(after.raw().get(name)).owner().oid() >= FIRST_USER_OID)
                .map(name -> line(name, before.raw().get(name), after.raw().get(name)))
                .toList();
    }

    private static String line(String name, RawCatalog.@Nullable Row old, RawCatalog.@Nullable Row now) {
        return name + ": " + words(old) + " → " + words(now);
    }

    /** The columns, as {@code pg_class.relname}, that have another value in a row that is in both states. */
    static Set<String> columns(DdlResult.State before, DdlResult.State after) {
        Set<String> columns = new TreeSet<>();
        for (String name : changedRows(before, after)) {
            RawCatalog.Row old = before.raw().get(name);
            RawCatalog.Row now = after.raw().get(name);
            if (old != null && now != null) {
                columns.addAll(columns(old, now));
            }
        }
        return columns;
    }

    private static Set<String> columns(RawCatalog.Row old, RawCatalog.Row now) {
        Set<String> names = new TreeSet<>(old.columns().keySet());
        names.addAll(now.columns().keySet());
        names.removeIf(
                name -> Objects.equals(old.columns().get(name), now.columns().get(name)));
        return names.stream().map(name -> now.catalog() + "." + name).collect(Collectors.toSet());
    }

    private static String words(RawCatalog.@Nullable Row row) {
        return row == null ? "none" : new TreeMap<>(row.columns()).toString();
    }

    private static Set<String> changedRows(DdlResult.State before, DdlResult.State after) {
        Set<String> names = new TreeSet<>(before.raw().keySet());
        names.addAll(after.raw().keySet());
        names.removeIf(name -> {
            RawCatalog.Row old = before.raw().get(name);
            RawCatalog.Row now = after.raw().get(name);
            return old != null && now != null && old.columns().equals(now.columns());
        });
        return names;
    }

    private static Set<ObjectIdentity> changedObjects(SchemaSnapshot before, SchemaSnapshot after) {
        Map<ObjectName, SchemaObject> old = new HashMap<>();
        before.objects().forEach(object -> old.put(object.name(), object));
        Set<ObjectIdentity> changed = new HashSet<>();
        for (SchemaObject object : after.objects()) {
            SchemaObject same = old.remove(object.name());
            if (same == null || !same.hasPropertiesOf(object)) {
                changed.add(object.identity());
                if (same != null) {
                    changed.add(same.identity());
                }
            }
        }
        old.values().forEach(object -> changed.add(object.identity()));
        return changed;
    }
}
