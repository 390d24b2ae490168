package dev.stepwell.entity;

import dev.stepwell.drift.MappedTable;
import java.util.List;
import java.util.Map;

/**
 * What a mapper makes of entity classes.
 *
 * @param mapper its name and version, {@code Hibernate 6.6.56.Final} for example
 * @param entities how many entities there are
 * @param sql the statements that make their schema, each ended by a semicolon
 * @param tables which classes and attributes stand behind tables and columns
 * @param sequences names of sequences in lower case to the attribute that has its values from them
 */
public record MappedModel(
        String mapper, int entities, String sql, List<MappedTable> tables, Map<String, String> sequences) {

    /** Copies the collections. */
    public MappedModel {
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }
}
