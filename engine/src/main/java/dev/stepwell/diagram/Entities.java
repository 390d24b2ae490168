package dev.stepwell.diagram;

import dev.stepwell.schema.Identifiers;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.ColumnReference;
import schemacrawler.schema.ForeignKey;
import schemacrawler.schema.Table;
import schemacrawler.schema.View;

/**
 * What a diagram of a schema shows.
 *
 * @param entities its tables, by name; no views, which have no foreign keys
 * @param relations the foreign keys between them
 */
public record Entities(List<Entity> entities, List<Relation> relations) {

    /** Not told in diagrams, where almost every table is in it. */
    private static final String USUAL = "public";

    /** Copies the lists. */
    public Entities {
        entities = List.copyOf(entities);
        relations = List.copyOf(relations);
    }

    /**
     * The tables and foreign keys of a catalogue.
     *
     * @param catalog as SchemaCrawler gives it
     * @return what there is to draw
     */
    public static Entities of(Catalog catalog) {
        List<Table> tables = catalog.getTables().stream()
                .filter(table -> !(table instanceof View))
                .toList();
        Set<String> names = tables.stream().map(Entities::name).collect(Collectors.toSet());
        return new Entities(
                tables.stream()
                        .map(Entities::entity)
                        .sorted(Comparator.comparing(Entity::name))
                        .toList(),
                tables.stream()
                        .flatMap(table -> table.getImportedForeignKeys().stream())
                        .map(Entities::relation)
                        .filter(relation -> names.contains(relation.from()) && names.contains(relation.to()))
                        .sorted(Comparator.comparing(Relation::from).thenComparing(Relation::name))
                        .toList());
    }

    /**
     * The same with no more columns than lines and keys need.
     *
     * @return what there is to draw where there is too much of it
     */
    public Entities keysOnly() {
        return new Entities(entities.stream().map(this::keysOnly).toList(), relations);
    }

    private Entity keysOnly(Entity entity) {
        return new Entity(
                entity.name(),
                entity.columns().stream()
                        .filter(column -> column.key() || column.reference() || isReferredTo(entity, column))
                        .toList());
    }

    private boolean isReferredTo(Entity entity, Entity.Column column) {
        return relations.stream()
                .anyMatch(relation ->
                        relation.to().equals(entity.name()) && relation.key().equals(column.name()));
    }

    private static Entity entity(Table table) {
        return new Entity(
                name(table), table.getColumns().stream().map(Entities::column).toList());
    }

    private static Entity.Column column(schemacrawler.schema.Column column) {
        return new Entity.Column(
                column.getName(),
                column.getColumnDataType().getName() + column.getWidth().replace(" ", ""),
                column.isPartOfPrimaryKey(),
                column.isPartOfForeignKey(),
                column.isNullable());
    }

    private static Relation relation(ForeignKey key) {
        ColumnReference first = key.getColumnReferences().get(0);
        return new Relation(
                key.getName(),
                name(key.getForeignKeyTable()),
                first.getForeignKeyColumn().getName(),
                name(key.getPrimaryKeyTable()),
                first.getPrimaryKeyColumn().getName(),
                key.getColumnReferences().stream()
                        .anyMatch(reference -> reference.getForeignKeyColumn().isNullable()));
    }

    private static String name(Table table) {
        String schema = table.getSchema().getName();
        String own = Identifiers.quoted(table.getName());
        return USUAL.equals(schema) ? own : Identifiers.quoted(schema) + "." + own;
    }
}
