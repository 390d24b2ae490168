package dev.stepwell.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One object of a catalogue: its name, where it was found, and its properties as readable text. Two objects are equal
 * when name and properties are; the identity is not compared.
 */
public final class SchemaObject {

    private final ObjectName name;
    private final ObjectIdentity identity;
    /** Sorted, and at the same positions as their values: snapshots hold many thousand of these. */
    private final String[] keys;

    private final String[] values;

    private SchemaObject(ObjectName name, ObjectIdentity identity, String[] keys, String[] values) {
        this.name = name;
        this.identity = identity;
        this.keys = keys;
        this.values = values;
    }

    /**
     * An object of a catalogue.
     *
     * @param name its name
     * @param identity where it was found, or {@link ObjectIdentity#NONE}
     * @param properties name to value of each property that is set
     * @return the object
     */
    public static SchemaObject of(ObjectName name, ObjectIdentity identity, Map<String, String> properties) {
        String[] keys = properties.keySet().toArray(String[]::new);
        Arrays.sort(keys);
        String[] values = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = Objects.requireNonNull(properties.get(keys[i]));
        }
        return new SchemaObject(name, identity, keys, values);
    }

    public ObjectName name() {
        return name;
    }

    public ObjectIdentity identity() {
        return identity;
    }

    /**
     * All properties that are set.
     *
     * @return name to value, sorted by name; unmodifiable
     */
    public SortedMap<String, String> properties() {
        SortedMap<String, String> properties = new TreeMap<>();
        for (int i = 0; i < keys.length; i++) {
            properties.put(keys[i], values[i]);
        }
        return Collections.unmodifiableSortedMap(properties);
    }

    /**
     * The value of one property.
     *
     * @param property its name
     * @return its value, or nothing where it is not set
     */
    public Optional<String> property(String property) {
        int index = Arrays.binarySearch(keys, property);
        return index < 0 ? Optional.empty() : Optional.of(values[index]);
    }

    /**
     * Whether the properties are the same, whatever the names.
     *
     * @param other another object
     * @return true when every property has the same value in both
     */
    public boolean hasPropertiesOf(SchemaObject other) {
        return (values == other.values && keys == other.keys)
                || (Arrays.equals(values, other.values) && Arrays.equals(keys, other.keys));
    }

    /** The same object, found elsewhere. */
    SchemaObject identified(ObjectIdentity found) {
        return new SchemaObject(name, found, keys, values);
    }

    /**
     * This object in the memory of the one of the same name in another snapshot, where both are equal: the same instance where the
     * identity allows it.
     */
    SchemaObject inMemoryOf(SchemaObject other) {
        if (!hasPropertiesOf(other)) {
            return this;
        }
        return identity.equals(other.identity)
                ? other
                : new SchemaObject(other.name, identity, other.keys, other.values);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof SchemaObject object && name.equals(object.name) && hasPropertiesOf(object));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    /**
     * Name and properties.
     *
     * @return for example <code>column public.orders.total {nullable=no, type=numeric(10,2)}</code>
     */
    @Override
    public String toString() {
        return name + " " + properties();
    }
}
