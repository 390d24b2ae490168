package dev.stepwell.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A catalogue at one moment: every object of it, in canonical order. Equality is that of the objects' names and
 * properties; server version, cluster and identities are not compared.
 */
public final class SchemaSnapshot {

    private static final int MAJOR = 10_000;

    private final int serverVersion;
    private final String cluster;
    private final Blocks objects;

    private SchemaSnapshot(int serverVersion, String cluster, Blocks objects) {
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
        List<SchemaObject> sorted = sorted(objects);
        for (int i = 1; i < sorted.size(); i++) {
            ObjectName name = sorted.get(i).name();
            if (name.compareTo(sorted.get(i - 1).name()) == 0) {
                throw new IllegalArgumentException("two objects with the name " + name);
            }
        }
        return new SchemaSnapshot(serverVersion, cluster, Blocks.of(sorted));
    }

    /** First the tables and all else that stands alone, then what belongs to each: so most comparisons are among few. */
    private static List<SchemaObject> sorted(Collection<SchemaObject> objects) {
        Map<ObjectName, List<SchemaObject>> families = new HashMap<>();
        for (SchemaObject object : objects) {
            families.computeIfAbsent(object.name().family(), any -> new ArrayList<>())
                    .add(object);
        }
        List<SchemaObject> sorted = new ArrayList<>(objects.size());
        families.keySet().stream().sorted().map(families::get).forEach(family -> {
            family.sort((one, other) -> one.name().compareTo(other.name()));
            sorted.addAll(family);
        });
        return sorted;
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
        return objects;
    }

    public boolean isEmpty() {
        return objects.isEmpty();
    }

    /**
     * The object with this name.
     *
     * @param name the name
     * @return the object, or nothing where there is none
     */
    public Optional<SchemaObject> find(ObjectName name) {
        return objects.find(name);
    }

    /**
     * What belongs to a table, view or type.
     *
     * @param parent its name
     * @return its columns, constraints, indexes, ... in canonical order; empty where there is no such parent
     */
    public List<SchemaObject> children(ObjectName parent) {
        int found = objects.position(parent);
        int start = found < 0 ? 0 : found + 1;
        int end = start;
        while (found >= 0 && end < objects.size() && belongs(objects.get(end).name(), parent)) {
            end++;
        }
        return objects.subList(start, end);
    }

    /**
     * The objects that were found under some OIDs, whatever the system catalogue.
     *
     * @param oids as in {@link ObjectIdentity#oid}
     * @return in canonical order; the columns of a table are found under its OID
     */
    public List<SchemaObject> at(Set<Long> oids) {
        return objects.at(oids);
    }

    /**
     * What may differ from another snapshot. Snapshots of one history share what did not change, so that this is little.
     *
     * @param other the snapshot to look for objects in
     * @return the objects that are not the very same instances there, in canonical order
     */
    public List<SchemaObject> apartFrom(SchemaSnapshot other) {
        return objects.apartFrom(other.objects);
    }

    /**
     * The same snapshot in the memory of another: objects that are equal are taken from there, so that many snapshots
     * of one history cost little more than one.
     *
     * @param previous the snapshot to share with
     * @return a snapshot equal to this one
     */
    public SchemaSnapshot sharing(SchemaSnapshot previous) {
        return new SchemaSnapshot(serverVersion, cluster, objects.sharing(previous.objects));
    }

    /**
     * The same schema in another database.
     *
     * @param found where each object was found there
     * @return a snapshot equal to this one, with those identities; empty when the names are not exactly those of its
     *     objects
     */
    public Optional<SchemaSnapshot> identified(Map<ObjectName, ObjectIdentity> found) {
        List<SchemaObject> identified = new ArrayList<>(objects.size());
        for (SchemaObject object : objects) {
            ObjectIdentity identity = found.get(object.name());
            if (identity == null) {
                return Optional.empty();
            }
            identified.add(object.identified(identity));
        }
        return found.size() == objects.size()
                ? Optional.of(new SchemaSnapshot(serverVersion, cluster, Blocks.of(identified)))
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
        return new SchemaSnapshot(serverVersion, cluster, objects.with(changed, removed));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof SchemaSnapshot snapshot && objects.equals(snapshot.objects));
    }

    @Override
    public int hashCode() {
        return objects.hashCode();
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

    private static boolean belongs(ObjectName child, ObjectName parent) {
        return child.kind().isChild()
                && child.schema().equals(parent.schema())
                && child.relation().equals(parent.name());
    }
}
