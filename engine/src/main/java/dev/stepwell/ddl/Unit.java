package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectName;

/**
 * What has statements of its own: an object, or a facet of it that depends on other objects than the object itself.
 *
 * @param name the object
 * @param facet {@code default} of a column, for example; empty for the object itself
 */
record Unit(ObjectName name, String facet) implements Comparable<Unit> {

    /** A partition or its index joins the parent. */
    static final String ATTACHED = "attached";

    static Unit of(ObjectName name) {
        return new Unit(name, "");
    }

    static Unit defaultOf(ObjectName column) {
        return new Unit(column, Properties.DEFAULT);
    }

    boolean isFacet() {
        return !facet.isEmpty();
    }

    @Override
    public int compareTo(Unit other) {
        int order = name.compareTo(other.name);
        return order != 0 ? order : facet.compareTo(other.facet);
    }
}
