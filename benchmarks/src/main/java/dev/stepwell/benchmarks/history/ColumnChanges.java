package dev.stepwell.benchmarks.history;

import java.util.List;
import java.util.Optional;

/** Columns, their types, defaults and names. */
final class ColumnChanges {

    private static final List<String> NAMES = List.of(
            "title", "status", "amount", "weight", "email", "notes", "code", "region", "locale", "payload", "ends_at");

    private ColumnChanges() {}

    /** A new column of some type. */
    static Column column(World world) {
        ColumnType type = world.any(List.of(ColumnType.values()));
        boolean valued = world.chance(30);
        return new Column(world.name(world.any(NAMES)), type, world.chance(30), valued ? type.value() : null);
    }

    static Optional<Change> add(World world) {
        Table table = world.table();
        Column column = column(world);
        table.add(column);
        return Optional.of(new Change(
                alter(table, "ADD COLUMN " + column.definition()), alter(table, "DROP COLUMN " + column.name())));
    }

    static Optional<Change> widen(World world) {
        Table table = world.table();
        // A default would come back in other words.
        List<Column> columns = table.free(type -> type.wider().isPresent()).stream()
                .filter(column -> column.value().isEmpty() && !column.isWidened())
                .toList();
        return world.anyOf(columns).map(column -> {
            column.widen();
            ColumnType type = column.type().orElseThrow();
            String change = "ALTER COLUMN " + column.name() + " TYPE ";
            return new Change(alter(table, change + type.wider().orElseThrow()), alter(table, change + type.sql()));
        });
    }

    static Optional<Change> changeDefault(World world) {
        Table table = world.table();
        return world.anyOf(table.free(ColumnType::isNumber)).map(column -> {
            String change = "ALTER COLUMN " + column.name();
            String before = column.value().map(value -> " SET DEFAULT " + value).orElse(" DROP DEFAULT");
            // A widened column keeps the default that it has got afterwards.
            column.value(String.valueOf(world.between(1, 99)));
            String after = " SET DEFAULT " + column.value().orElseThrow();
            return new Change(alter(table, change + after), alter(table, change + before));
        });
    }

    static Optional<Change> forbidNull(World world) {
        Table table = world.table();
        List<Column> columns = table.columns().stream()
                .filter(column -> !column.isNotNull() && column.isFree())
                .toList();
        return world.anyOf(columns).map(column -> {
            column.forbidNull();
            String change = "ALTER COLUMN " + column.name();
            return new Change(alter(table, change + " SET NOT NULL"), alter(table, change + " DROP NOT NULL"));
        });
    }

    static Optional<Change> rename(World world) {
        Table table = world.table();
        return world.anyOf(table.free(type -> true)).map(column -> {
            String before = column.name();
            column.rename(world.name(world.any(NAMES)));
            String change = "RENAME COLUMN %s TO %s";
            return new Change(
                    alter(table, change.formatted(before, column.name())),
                    alter(table, change.formatted(column.name(), before)));
        });
    }

    static String alter(Table table, String what) {
        return "ALTER TABLE %s %s;".formatted(table.name(), what);
    }
}
