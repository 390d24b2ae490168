package dev.stepwell.check;

import dev.stepwell.crawl.Lint;
import dev.stepwell.schema.Identifiers;
import dev.stepwell.schema.ObjectName;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a lint says, and what to do.
 *
 * @param message what is weak, and what comes of it
 * @param remedy in the imperative
 */
record LintWording(String message, String remedy) {

    private static final String OUTSIDE = "` in a new revision with `-- upgrade: no-transaction`.";

    /**
     * The words for a lint.
     *
     * @param better what makes a redundant index redundant
     */
    static LintWording of(Lint lint, Optional<ObjectName> better) {
        String path = lint.object().path();
        String table = lint.table().path();
        String columns = lint.details().stream().map(Identifiers::quoted).collect(Collectors.joining(", "));
        return switch (lint.rule()) {
            case FOREIGN_KEY_WITHOUT_INDEX -> withoutIndex(path, table, columns);
            case MISSING_PRIMARY_KEY -> withoutKey(table);
            case REDUNDANT_INDEX -> redundant(path, columns, better);
            case FOREIGN_KEY_CYCLE -> cycle(lint);
            case FOREIGN_KEY_TYPE_MISMATCH -> mismatch(path, columns);
            case SELF_REFERENCING_KEY ->
                toItself(path, table, Identifiers.quoted(lint.object().name()));
            case NULLABLE_UNIQUE_INDEX -> nullable(path);
        };
    }

    private static LintWording withoutIndex(String path, String table, String columns) {
        return new LintWording(
                "No index begins with " + columns + ", which the foreign key " + path
                        + " is on: whoever deletes or changes a row that is referred to reads all of " + table + ".",
                "Add `CREATE INDEX CONCURRENTLY ON " + table + " (" + columns + ")" + OUTSIDE);
    }

    private static LintWording withoutKey(String table) {
        return new LintWording(
                "The table " + table
                        + " has no primary key: nothing tells two equal rows apart, and logical replication"
                        + " refuses to update or delete them.",
                "Add a primary key in a new revision.");
    }

    private static LintWording redundant(String path, String columns, Optional<ObjectName> better) {
        return new LintWording(
                "The index " + path + " on " + columns + " is the beginning of "
                        + better.map(ObjectName::toString).orElse("another index")
                        + ", which serves the same queries: each write pays for both.",
                "Drop it with `DROP INDEX CONCURRENTLY " + path + OUTSIDE);
    }

    private static LintWording cycle(Lint lint) {
        return new LintWording(
                "The foreign keys of " + String.join(", ", lint.details())
                        + " lead in a circle: no order of the tables serves to insert, delete or restore their rows.",
                "Take one of the foreign keys out of the circle, or declare it DEFERRABLE and accept this finding.");
    }

    private static LintWording mismatch(String path, String columns) {
        return new LintWording(
                "The foreign key " + path + " on " + columns + " has another type than the key that it refers to:"
                        + " values may not fit, and comparisons convert.",
                "Give " + columns + " the type of that key in a new revision.");
    }

    private static LintWording toItself(String path, String table, String name) {
        return new LintWording(
                "The foreign key " + path + " leads from the primary key of " + table
                        + " to itself: each row refers to itself, so that it forbids nothing.",
                "Drop it with `ALTER TABLE " + table + " DROP CONSTRAINT " + name + "` in a new revision.");
    }

    private static LintWording nullable(String path) {
        return new LintWording(
                "The unique index " + path
                        + " has columns that may be null, and nulls are never equal: rows with one are"
                        + " not kept apart.",
                "Make the columns NOT NULL, or the index NULLS NOT DISTINCT (PostgreSQL 15 or later), if that is not"
                        + " wanted.");
    }
}
