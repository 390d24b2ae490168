package dev.stepwell.schema;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The objects of a snapshot in canonical order, held in blocks: what is done for a change costs as much as the change, and
 * next to nothing for each object that stays. Unmodifiable.
 */
final class Blocks extends AbstractList<SchemaObject> implements RandomAccess {

    private final Block[] blocks;
    /** For each block how many objects are in it and those before it. */
    private final int[] ends;

    private Blocks(List<Block> blocks) {
        this.blocks = blocks.toArray(Block[]::new);
        this.ends = new int[this.blocks.length];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += this.blocks[i].size();
            ends[i] = end;
        }
    }

    /** @param objects in canonical order */
    static Blocks of(List<SchemaObject> objects) {
        return new Blocks(Block.of(objects));
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    @Override
    public SchemaObject get(int index) {
        int found = Arrays.binarySearch(ends, index + 1);
        int block = found < 0 ? -found - 1 : found;
        return blocks[block].get(index - start(block));
    }

    /** Goes from block to block; {@link #get} would have to look for the block of each object. */
    @Override
    public Stream<SchemaObject> stream() {
        return Arrays.stream(blocks).flatMap(block -> block.objects().stream());
    }

    Optional<SchemaObject> find(ObjectName name) {
        int index = position(name);
        return index < 0 ? Optional.empty() : Optional.of(get(index));
    }

    /** The position of an object, or where it would be inserted: {@code -(position + 1)}. */
    int position(ObjectName name) {
        if (blocks.length == 0) {
            return -1;
        }
        int block = blockOf(name);
        int index = blocks[block].indexOf(name);
        return index < 0 ? index - start(block) : index + start(block);
    }

    private int start(int block) {
        return block == 0 ? 0 : ends[block - 1];
    }

    /** The block that an object is in, or would be inserted into. */
    private int blockOf(ObjectName name) {
        int low = 0;
        int high = blocks.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks[middle].first().compareTo(name) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The objects that were found under one of these OIDs. */
    List<SchemaObject> at(Set<Long> oids) {
        long[] sorted = oids.stream().mapToLong(Long::longValue).sorted().toArray();
        List<SchemaObject> found = new ArrayList<>();
        for (Block block : blocks) {
            if (block.holdsAny(sorted)) {
                for (SchemaObject object : block.objects()) {
                    if (Arrays.binarySearch(sorted, object.identity().oid()) >= 0) {
                        found.add(object);
                    }
                }
            }
        }
        return found;
    }

    /** The objects that are not the very same instances in the other. */
    List<SchemaObject> apartFrom(Blocks other) {
        List<SchemaObject> own = new ArrayList<>();
        Set<Block> left = identitySet(Arrays.asList(other.blocks));
        for (Block block : blocks) {
            if (!left.remove(block)) {
                own.addAll(block.objects());
            }
        }
        Set<SchemaObject> others = identitySet(List.of());
        left.forEach(block -> others.addAll(block.objects()));
        own.removeIf(others::contains);
        return own;
    }

    private static <T> Set<T> identitySet(Collection<T> elements) {
        Set<T> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(elements);
        return set;
    }

    /** The same objects; those that are equal in the other are taken from there. */
    Blocks sharing(Blocks previous) {
        if (previous.blocks.length == 0) {
            return this;
        }
        Set<Block> known = identitySet(Arrays.asList(previous.blocks));
        List<Block> shared = new ArrayList<>(blocks.length);
        for (Block block : blocks) {
            if (known.contains(block)) {
                shared.add(block);
            } else {
                Block.of(block.objects().stream().map(previous::kept).toList()).stream()
                        .map(previous::kept)
                        .forEach(shared::add);
            }
        }
        return new Blocks(shared);
    }

    /** In the memory of the object of the same name, where both are equal. */
    private SchemaObject kept(SchemaObject object) {
        return find(object.name()).map(object::inMemoryOf).orElse(object);
    }

    private Block kept(Block block) {
        Block own = blocks.length == 0 ? block : blocks[blockOf(block.first())];
        return own.isSame(block) ? own : block;
    }

    Blocks with(Collection<SchemaObject> changed, Collection<ObjectName> removed) {
        SortedMap<ObjectName, Optional<SchemaObject>> edits = new TreeMap<>();
        removed.forEach(name -> edits.put(name, Optional.empty()));
        changed.forEach(object -> edits.put(object.name(), Optional.of(object)));
        if (blocks.length == 0) {
            return of(edits.values().stream().flatMap(Optional::stream).toList());
        }
        Map<Integer, SortedMap<ObjectName, Optional<SchemaObject>>> byBlock = new TreeMap<>();
        edits.forEach((name, edit) ->
                byBlock.computeIfAbsent(blockOf(name), block -> new TreeMap<>()).put(name, edit));
        List<Block> edited = new ArrayList<>(blocks.length + byBlock.size());
        for (int block = 0; block < blocks.length; block++) {
            SortedMap<ObjectName, Optional<SchemaObject>> own = byBlock.get(block);
            if (own == null) {
                edited.add(blocks[block]);
            } else {
                edited.addAll(Block.of(edited(blocks[block], own)));
            }
        }
        return new Blocks(edited);
    }

    private static List<SchemaObject> edited(Block block, SortedMap<ObjectName, Optional<SchemaObject>> edits) {
        List<SchemaObject> edited = new ArrayList<>(block.size() + edits.size());
        int start = 0;
        for (Map.Entry<ObjectName, Optional<SchemaObject>> edit : edits.entrySet()) {
            int found = block.indexOf(edit.getKey());
            int end = found < 0 ? -found - 1 : found;
            edited.addAll(block.objects().subList(start, end));
            edit.getValue()
                    .map(object -> found < 0 ? object : object.inMemoryOf(block.get(found)))
                    .ifPresent(edited::add);
            start = found < 0 ? end : end + 1;
        }
        edited.addAll(block.objects().subList(start, block.size()));
        return edited;
    }

    @Override
    public boolean equals(Object other) {
        if (other instanceof Blocks that) {
            return size() == that.size() && apartFrom(that).equals(that.apartFrom(this));
        }
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
