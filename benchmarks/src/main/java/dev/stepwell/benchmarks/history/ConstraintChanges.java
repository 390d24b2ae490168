package dev.stepwell.benchmarks.history;

import static dev.stepwell.benchmarks.history.ColumnChanges.alter;

import java.util.Optional;

/** Constraints that are added to tables. */
final class ConstraintChanges {

    private ConstraintChanges() {}

    static Optional<Change> check(World world) {
        Table table = world.table();
        return world.anyOf(table.free(ColumnType::isNumber)).map(column -> {
            column.use();
            return constraint(
                    table,
                    world.name("ck"),
                    "CHECK (%1$s IS NULL OR %1$s BETWEEN 0 AND 9999)".formatted(column.name()));
        });
    }

    static Optional<Change> unique(World world) {
        Table table = world.table();
        return world.anyOf(table.typed(ColumnType::isOrdered)).map(column -> {
            column.use();
            return constraint(table, world.name("uq"), "UNIQUE (%s, created_at)".formatted(column.name()));
        });
    }

    /** With the column that refers, and an index on it. */
    static Optional<Change> foreignKey(World world) {
        Table table = world.table();
        Table other = world.table();
        String column = world.name(other.name() + "_id");
        table.add(new Column(column, null, false, null));
        String index = world.name("ix");
        Change added = new Change(
                alter(table, "ADD COLUMN %s %s".formatted(column, other.keyType())),
                alter(table, "DROP COLUMN " + column));
        return Optional.of(added.then(constraint(
                        table, world.name("fk"), "FOREIGN KEY (%s) REFERENCES %s (id)".formatted(column, other.name())))
                .then(new Change(
                        "CREATE INDEX %s ON %s (%s);".formatted(index, table.name(), column),
                        "DROP INDEX %s;".formatted(index))));
    }

    private static Change constraint(Table table, String name, String what) {
        return new Change(
                alter(table, "ADD CONSTRAINT %s %s".formatted(name, what)), alter(table, "DROP CONSTRAINT " + name));
    }
}
