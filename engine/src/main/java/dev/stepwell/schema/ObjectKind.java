package dev.stepwell.schema;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of object that a snapshot holds. The order of the constants is the canonical order among siblings; what
 * belongs to a table, view or type follows it directly (see {@link ObjectName#compareTo}).
 */
public enum ObjectKind {
    DATABASE("database"),
    SCHEMA("schema"),
    EXTENSION("extension"),
    LANGUAGE("language"),
    ACCESS_METHOD("access method"),
    DEFAULT_PRIVILEGES("default privileges"),
    /** What users granted or revoked on what PostgreSQL or an extension brings. */
    SYSTEM_PRIVILEGES("system privileges"),
    COLLATION("collation"),
    CONVERSION("conversion"),
    ENUM("enum"),
    RANGE_TYPE("range type"),
    BASE_TYPE("base type"),
    SEQUENCE("sequence"),
    DOMAIN("domain", Place.PARENT),
    COMPOSITE_TYPE("composite type", Place.PARENT),
    TABLE("table", Place.PARENT),
    FOREIGN_TABLE("foreign table", Place.PARENT),
    VIEW("view", Place.PARENT),
    MATERIALIZED_VIEW("materialized view", Place.PARENT),
    COLUMN("column", Place.CHILD),
    ATTRIBUTE("attribute", Place.CHILD),
    CONSTRAINT("constraint", Place.CHILD),
    INDEX("index", Place.CHILD),
    STATISTICS("statistics", Place.CHILD),
    TRIGGER("trigger", Place.CHILD),
    RULE("rule", Place.CHILD),
    POLICY("policy", Place.CHILD),
    FUNCTION("function"),
    PROCEDURE("procedure"),
    AGGREGATE("aggregate"),
    OPERATOR("operator"),
    OPERATOR_FAMILY("operator family"),
    OPERATOR_CLASS("operator class"),
    CAST("cast"),
    TRANSFORM("transform"),
    TEXT_SEARCH_PARSER("text search parser"),
    TEXT_SEARCH_TEMPLATE("text search template"),
    TEXT_SEARCH_DICTIONARY("text search dictionary"),
    TEXT_SEARCH_CONFIGURATION("text search configuration"),
    FOREIGN_DATA_WRAPPER("foreign data wrapper"),
    SERVER("server"),
    USER_MAPPING("user mapping"),
    EVENT_TRIGGER("event trigger"),
    PUBLICATION("publication"),
    SUBSCRIPTION("subscription");

    private enum Place {
        ALONE,
        PARENT,
        CHILD
    }

    private final String word;
    private final Place place;

    ObjectKind(String word) {
        this(word, Place.ALONE);
    }

    ObjectKind(String word, Place place) {
        this.word = word;
        this.place = place;
    }

    /**
     * The word used in messages and in machine-readable reports.
     *
     * @return for example {@code materialized view}
     */
    public String word() {
        return word;
    }

    /**
     * The kind with this word.
     *
     * @param word for example {@code materialized view}
     * @return the kind, or nothing where there is none
     */
    public static Optional<ObjectKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /**
     * Whether objects of this kind belong to a table, view or type and vanish with it.
     *
     * @return true for columns, constraints, indexes, statistics, triggers, rules and policies
     */
    public boolean isChild() {
        return place == Place.CHILD;
    }

    /**
     * Whether objects of this kind can have others that belong to them.
     *
     * @return true for tables, views, domains and composite types
     */
    public boolean isParent() {
        return place == Place.PARENT;
    }

    /**
     * Whether names of this kind are rendered already, since they are more than one identifier: an argument list, a
     * pair of types, an access method.
     */
    boolean isRendered() {
        return switch (this) {
            case DATABASE,
                    DEFAULT_PRIVILEGES,
                    SYSTEM_PRIVILEGES,
                    FUNCTION,
                    PROCEDURE,
                    AGGREGATE,
                    OPERATOR,
                    OPERATOR_FAMILY,
                    OPERATOR_CLASS,
                    CAST,
                    TRANSFORM,
                    USER_MAPPING -> true;
            default -> false;
        };
    }

    /** The kind to sort by: parents and children share one, so that children can stand directly behind their parent. */
    ObjectKind group() {
        return place == Place.ALONE ? this : TABLE;
    }
}
