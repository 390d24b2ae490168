/**
 * Models to the schema that they ask for: entity classes, SQL, or a snapshot of another database. What a model needs of a
 * mapper is behind {@link dev.stepwell.entity.EntityReader}, which is loaded beside the mapper that the application has.
 */
@NullMarked
package dev.stepwell.entity;

import org.jspecify.annotations.NullMarked;
