package dev.stepwell.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A catalogue at one moment: every object of it, in canonical order. Equality is that of the objects' names and
 * properties; server version, cluster and identities are not compared.
 */
public final class SchemaSnapshot {

    private static final int MAJOR = 10_000;

    private final int serverVersion;
    private final String cluster;
    private final SchemaObject[] objects;

    private SchemaSnapshot(int serverVersion, String cluster, SchemaObject[] objects) {
        this.serverVersion = serverVersion;
        this.cluster = cluster;
        this.objects = objects;
    }

    /**
     * A snapshot that was not read from a database; identities in it are not compared with any other.
     *
     * @param serverVersion as PostgreSQL's {@code server_version_num}, such as 170002
     * @param objects in any order
     * @return the snapshot
     * @throws IllegalArgumentException when two objects have one name
     */
    public static SchemaSnapshot of(int serverVersion, Collection<SchemaObject> objects) {
        return of(serverVersion, "", objects);
    }

    /**
     * A snapshot of a database.
     *
     * @param serverVersion as PostgreSQL's {@code server_version_num}, such as 170002
     * @param cluster the system identifier of the database cluster, within which identities can be compared; empty when
     *     unknown
     * @param objects in any order
     * @return the snapshot
     * @throws IllegalArgumentException when two objects have one name
     */
    public static SchemaSnapshot of(int serverVersion, String cluster, Collection<SchemaObject> objects) {
        SchemaObject[] sorted = objects.toArray(SchemaObject[]::new);
        Arrays.sort(sorted, Comparator.comparing(SchemaObject::name));
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].name().equals(sorted[i - 1].name())) {
                throw new IllegalArgumentException("two objects with the name " + sorted[i].name());
            }
        }
        return new SchemaSnapshot(serverVersion, cluster, sorted);
    }

    public int serverVersion() {
        return serverVersion;
    }

    /**
     * The major version of the server.
     *
     * @return for example 17
     */
    public int majorVersion() {
        return serverVersion / MAJOR;
    }

    public String cluster() {
        return cluster;
    }

    /**
     * All objects.
     *
     * @return in canonical order; unmodifiable
     */
    public List<SchemaObject> objects() {
        return Collections.unmodifiableList(Arrays.asList(objects));
    }

    public boolean isEmpty() {
        return objects.length == 0;
    }

    /**
     * The object with this name.
     *
     * @param name the name
     * @return the object, or nothing where there is none
     */
    public Optional<SchemaObject> find(ObjectName name) {
        int index = indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(objects[index]);
    }

    /**
     * What belongs to a table, view or type.
     *
     * @param parent its name
     * @return its columns, constraints, indexes, ... in canonical order; empty where there is no such parent
     */
    public List<SchemaObject> children(ObjectName parent) {
        int found = indexOf(parent);
        int start = found < 0 ? 0 : found + 1;
        int end = start;
        while (found >= 0 && end < objects.length && belongs(objects[end].name(), parent)) {
            end++;
        }
        return objects().subList(start, end);
    }

    /**
     * The same snapshot in the memory of another: objects that are equal are taken from there, so that many snapshots
     * of one history cost little more than one.
     *
     * @param previous the snapshot to share with
     * @return a snapshot equal to this one
     */
    @SuppressWarnings("ReferenceEquality") // most objects are shared already, and need not be compared
    public SchemaSnapshot sharing(SchemaSnapshot previous) {
        SchemaObject[] shared = objects.clone();
        for (int i = 0, j = 0; i < shared.length && j < previous.objects.length; ) {
            if (shared[i] == previous.objects[j]) {
                i++;
                j++;
                continue;
            }
            int order = shared[i].name().compareTo(previous.objects[j].name());
            if (order == 0 && shared[i].hasPropertiesOf(previous.objects[j])) {
                shared[i] = shared[i].sharing(previous.objects[j]);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new SchemaSnapshot(serverVersion, cluster, shared);
    }

    /**
     * The same schema in another database.
     *
     * @param found where each object was found there
     * @return a snapshot equal to this one, with those identities; empty when the names are not exactly those of its
     *     objects
     */
    public Optional<SchemaSnapshot> identified(Map<ObjectName, ObjectIdentity> found) {
        SchemaObject[] identified = new SchemaObject[objects.length];
        for (int i = 0; i < objects.length; i++) {
            ObjectIdentity identity = found.get(objects[i].name());
            if (identity == null) {
                return Optional.empty();
            }
            identified[i] = objects[i].identified(identity);
        }
        return found.size() == objects.length
                ? Optional.of(new SchemaSnapshot(serverVersion, cluster, identified))
                : Optional.empty();
    }

    /**
     * This snapshot after a change.
     *
     * @param changed objects that are new or replace the one of the same name
     * @param removed names of objects that are gone; a name that is not here, or among the changed, is ignored
     * @return the snapshot after the change, in the memory of this one
     */
    public SchemaSnapshot with(Collection<SchemaObject> changed, Collection<ObjectName> removed) {
        SortedMap<ObjectName, Optional<SchemaObject>> edits = new TreeMap<>();
        removed.forEach(name -> edits.put(name, Optional.empty()));
        changed.forEach(object -> edits.put(object.name(), Optional.of(object)));
        List<SchemaObject> edited = new ArrayList<>(objects.length + changed.size());
        List<SchemaObject> unchanged = objects();
        int start = 0;
        for (Map.Entry<ObjectName, Optional<SchemaObject>> edit : edits.entrySet()) {
            int found = indexOf(edit.getKey());
            int end = found < 0 ? -found - 1 : found;
            edited.addAll(unchanged.subList(start, end));
            edit.getValue().ifPresent(object -> edited.add(kept(object, found)));
            start = found < 0 ? end : end + 1;
        }
        edited.addAll(unchanged.subList(start, objects.length));
        return new SchemaSnapshot(serverVersion, cluster, edited.toArray(SchemaObject[]::new));
    }

    /** In the memory of the object that it replaces, where both are equal. */
    private SchemaObject kept(SchemaObject object, int index) {
        return index >= 0 && object.hasPropertiesOf(objects[index]) ? object.sharing(objects[index]) : object;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof SchemaSnapshot snapshot && Arrays.equals(objects, snapshot.objects));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(objects);
    }

    /**
     * The objects, one a line.
     *
     * @return text for a failed assertion
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        objects().forEach(object -> lines.add(object.toString()));
        return String.join("\n", lines);
    }

    /** The position of an object, or where it would be inserted: {@code -(position + 1)}. */
    private int indexOf(ObjectName name) {
        int low = 0;
        int high = objects.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = objects[middle].name().compareTo(name);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return -(low + 1);
    }

    private static boolean belongs(ObjectName child, ObjectName parent) {
        return child.kind().isChild()
                && child.schema().equals(parent.schema())
                && child.relation().equals(parent.name());
    }
}
