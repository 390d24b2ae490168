package dev.stepwell.drift;

import dev.stepwell.schema.SchemaSnapshot;

/**
 * The schema that a model asks for.
 *
 * @param source what people call the model, {@code 7 entities, Hibernate 6.6.56.Final} for example
 * @param snapshot the schema, with names for constraints that the model leaves to its mapper as PostgreSQL would name them
 * @param names which classes and attributes stand behind it
 */
public record ExpectedSchema(String source, SchemaSnapshot snapshot, ModelNames names) {

    /** Names constraints and indexes as PostgreSQL does, where the mapper made a name up. */
    public ExpectedSchema {
        snapshot = ConventionalNames.in(snapshot);
    }
}
