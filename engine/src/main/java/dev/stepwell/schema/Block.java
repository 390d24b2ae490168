package dev.stepwell.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some neighbouring objects of a snapshot, in canonical order. Snapshots of one history share most of their blocks. */
final class Block {

    /** A change copies one block, and the list of all of them. */
    private static final int SIZE = 64;

    private final SchemaObject[] objects;
    private final long[] oids;

    private Block(List<SchemaObject> objects) {
        this.objects = objects.toArray(SchemaObject[]::new);
        this.oids = new long[this.objects.length];
        for (int i = 0; i < oids.length; i++) {
            oids[i] = this.objects[i].identity().oid();
        }
        Arrays.sort(oids);
    }

    /** As few blocks as hold the given objects, which are in canonical order. */
    static List<Block> of(List<SchemaObject> objects) {
        List<Block> blocks = new ArrayList<>();
        int pieces = (objects.size() + SIZE - 1) / SIZE;
        for (int piece = 0; piece < pieces; piece++) {
            blocks.add(new Block(objects.subList(start(piece, pieces, objects), start(piece + 1, pieces, objects))));
        }
        return blocks;
    }

    private static int start(int piece, int pieces, List<SchemaObject> objects) {
        return Math.toIntExact((long) objects.size() * piece / pieces);
    }

    int size() {
        return objects.length;
    }

    SchemaObject get(int index) {
        return objects[index];
    }

    ObjectName first() {
        return objects[0].name();
    }

    List<SchemaObject> objects() {
        return Arrays.asList(objects);
    }

    /**
     * Whether one of the objects was found under one of these OIDs.
     *
     * @param wanted sorted
     */
    boolean holdsAny(long[] wanted) {
        long lowest = oids[0];
        long highest = oids[oids.length - 1];
        // Every block is asked after every change: what is made together has neighbouring OIDs, and mostly stands
        // together.
        for (long oid : wanted) {
            if (oid > highest) {
                return false;
            }
            if (oid >= lowest && Arrays.binarySearch(oids, oid) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether both hold the same instances. */
    @SuppressWarnings("ReferenceEquality")
    boolean isSame(Block other) {
        if (objects.length != other.objects.length) {
            return false;
        }
        for (int i = 0; i < objects.length; i++) {
            if (objects[i] != other.objects[i]) {
                return false;
            }
        }
        return true;
    }

    /** The position of an object, or where it would be inserted: {@code -(position + 1)}. */
    int indexOf(ObjectName name) {
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
}
