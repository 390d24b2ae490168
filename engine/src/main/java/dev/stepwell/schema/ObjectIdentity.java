package dev.stepwell.schema;

/**
 * Which row of which system catalogue an object is: what stays the same when the object is renamed. Meaningful only
 * within one database cluster, and never part of equality between snapshots.
 *
 * @param catalog OID of the system catalogue, such as that of {@code pg_class}
 * @param oid OID of the object in it
 * @param sub number of the column, 0 for the object itself
 */
public record ObjectIdentity(long catalog, long oid, int sub) {

    /** Of objects that were not read from a database. */
    public static final ObjectIdentity NONE = new ObjectIdentity(0, 0, 0);
}
