package dev.stepwell.diagram;

/**
 * A foreign key in a diagram, drawn from its first column.
 *
 * @param name as people see it
 * @param from the table that refers
 * @param column its first column of the foreign key
 * @param to the table that is referred to
 * @param key the column that the first one refers to
 * @param optional whether the foreign key may be null
 */
public record Relation(String name, String from, String column, String to, String key, boolean optional) {}
