package dev.stepwell.benchmarks.history;

import java.util.Optional;

/** Indexes: plain, on two columns, partial, on an expression, and for JSON. */
final class IndexChanges {

    private IndexChanges() {}

    static Optional<Change> plain(World world) {
        Table table = world.table();
        return world.anyOf(table.typed(ColumnType::isOrdered)).map(column -> {
            boolean two = world.chance(30);
            return index(world, table, column, "(" + column.name() + (two ? ", created_at)" : ")"));
        });
    }

    static Optional<Change> partial(World world) {
        Table table = world.table();
        return world.anyOf(table.typed(ColumnType::isOrdered))
                .map(column -> index(world, table, column, "(%1$s) WHERE %1$s IS NOT NULL".formatted(column.name())));
    }

    static Optional<Change> expression(World world) {
        Table table = world.table();
        return world.anyOf(table.typed(ColumnType::isText))
                .map(column -> index(world, table, column, "(lower(" + column.name() + "))"));
    }

    static Optional<Change> json(World world) {
        Table table = world.table();
        return world.anyOf(table.typed(type -> type == ColumnType.JSON))
                .map(column -> index(world, table, column, "USING gin (" + column.name() + ")"));
    }

    static Optional<Change> drop(World world) {
        Table table = world.table();
        Optional<Table.Index> dropped = world.anyOf(table.indexes());
        dropped.ifPresent(index -> table.indexes().remove(index));
        return dropped.map(index -> new Change(drop(index), index.definition()));
    }

    private static Change index(World world, Table table, Column column, String what) {
        column.use();
        String name = world.name("ix");
        String create = "CREATE INDEX %s ON %s %s;".formatted(name, table.name(), what);
        Table.Index index = new Table.Index(name, create);
        table.indexes().add(index);
        return new Change(create, drop(index));
    }

    private static String drop(Table.Index index) {
        return "DROP INDEX %s;".formatted(index.name());
    }
}
