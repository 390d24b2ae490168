package dev.stepwell.ddl;

/** Names of properties of a snapshot that several classes ask for. */
final class Properties {

    static final String OWNER = "owner";
    static final String PRIVILEGES = "privileges";
    static final String COMMENT = "comment";
    static final String SECURITY_LABEL = "security label";
    static final String DEPENDS_ON_EXTENSION = "depends on extension";
    static final String DEFINITION = "definition";
    static final String COLUMN_ORDER = "column order";
    static final String TYPE = "type";
    static final String COLLATION = "collation";
    static final String DEFAULT = "default";
    static final String NULLABLE = "nullable";
    static final String GENERATED = "generated";
    static final String IDENTITY = "identity";
    static final String CANONICAL = "canonical";
    static final String OPTIONS = "options";
    static final String OWNED_BY = "owned by";
    static final String CONSTRAINT = "constraint";
    static final String INHERITED_FROM = "inherited from";
    static final String INHERITS = "inherits";
    static final String PARTITION_OF = "partition of";
    static final String PARTITION_BOUND = "partition bound";
    static final String PARTITIONED_BY = "partitioned by";
    static final String REPLICA_IDENTITY = "replica identity";
    static final String NOT_NULL = "not null constraint";
    static final String NOT_NULL_COMMENT = "not null constraint comment";
    static final String ENABLED = "enabled";

    private Properties() {}
}
