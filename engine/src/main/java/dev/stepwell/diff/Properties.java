package dev.stepwell.diff;

/** Names of the properties that the comparison knows the meaning of; all others are compared as text. */
final class Properties {

    static final String COLUMN_ORDER = "column order";
    static final String DEFINITION = "definition";
    static final String IDENTITY = "identity";
    /** Of a sequence: the path of the column that owns it. */
    static final String OWNED_BY = "owned by";
    /** Of an index: the constraint that it enforces. */
    static final String CONSTRAINT = "constraint";
    /** Of a part of a partition or child table: the paths of the parts that it follows. */
    static final String INHERITED_FROM = "inherited from";

    private Properties() {}
}
