package dev.stepwell.drift;

/** Names of the properties of a snapshot whose meaning is known here. */
final class Property {

    static final String TYPE = "type";
    static final String NULLABLE = "nullable";
    static final String DEFAULT = "default";
    static final String GENERATED = "generated";
    static final String IDENTITY = "identity";
    static final String COLLATION = "collation";
    static final String COMMENT = "comment";
    static final String COLUMN_ORDER = "column order";
    static final String DEFINITION = "definition";
    static final String CONSTRAINT = "constraint";
    static final String VALID = "valid";
    static final String OWNED_BY = "owned by";
    static final String INCREMENT = "increment";
    static final String LABELS = "labels";
    static final String OWNER = "owner";
    static final String PRIVILEGES = "privileges";

    private Property() {}
}
