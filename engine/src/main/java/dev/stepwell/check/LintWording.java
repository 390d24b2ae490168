package dev.stepwell.check;

import dev.stepwell.crawl.Lint;
import dev.stepwell.schema.Identifiers;
import dev.stepwell.schema.ObjectName;
import java.util.Optional;

/**
 * What a lint says, and what to do.
 *
 * @param message what is weak, and what comes of it
 * @param remedy in the imperative
 */
record LintWording(String message, String remedy) {

    /**
     * The words for a lint.
     *
     * @param better what makes a redundant index redundant
     */
    static LintWording of(Lint lint, Optional<ObjectName> better) {
        String object = lint.object().toString();
        String path = lint.object().path();
        String table = lint.table().path();
        String columns = LintDoubts.quoted(lint.details());
        return switch (lint.rule()) {
            case FOREIGN_KEY_WITHOUT_INDEX ->
                new LintWording(
                        "No index begins with " + columns + ", the columns of the foreign " + object
                                + ": whoever deletes or changes a row that is referred to reads all of " + table + ".",
                        "Add `CREATE INDEX CONCURRENTLY ON " + table + " (" + columns
                                + ")` in a new revision with `-- upgrade: no-transaction`.");
            case MISSING_PRIMARY_KEY ->
                new LintWording(
                        "The " + object
                                + " has no primary key: nothing tells two equal rows apart, and logical replication"
                                + " refuses to update or delete them.",
                        "Add a primary key in a new revision.");
            case REDUNDANT_INDEX ->
                new LintWording(
                        "The " + object + " on " + columns + " is the beginning of "
                                + better.map(ObjectName::toString).orElse("another index")
                                + ", which serves the same queries: each write pays for both.",
                        "Drop it with `DROP INDEX CONCURRENTLY " + path
                                + "` in a new revision with `-- upgrade: no-transaction`.");
            case FOREIGN_KEY_CYCLE ->
                new LintWording(
                        "The foreign keys of " + String.join(", ", lint.details())
                                + " lead in a circle: no order of the tables serves to insert, delete or restore their rows.",
                        "Take one of the foreign keys out of the circle, or declare it DEFERRABLE and accept this finding.");
            case FOREIGN_KEY_TYPE_MISMATCH ->
                new LintWording(
                        "The foreign key " + path + " on " + columns
                                + " has another type than the key that it refers to:"
                                + " values may not fit, and comparisons convert.",
                        "Give " + columns + " the type of that key in a new revision.");
            case SELF_REFERENCING_KEY ->
                new LintWording(
                        "The foreign key " + path + " leads from the primary key of " + table
                                + " to itself: each row refers to itself, so that it forbids nothing.",
                        "Drop it with `ALTER TABLE " + table + " DROP CONSTRAINT " + quotedName(lint)
                                + "` in a new revision.");
            case NULLABLE_UNIQUE_INDEX ->
                new LintWording(
                        "The unique " + object
                                + " has columns that may be null, and nulls are never equal: rows with one are"
                                + " not kept apart.",
                        "Make the columns NOT NULL, or the index NULLS NOT DISTINCT (PostgreSQL 15 or later), if that is not"
                                + " wanted.");
        };
    }

    private static String quotedName(Lint lint) {
        return Identifiers.quoted(lint.object().name());
    }
}
