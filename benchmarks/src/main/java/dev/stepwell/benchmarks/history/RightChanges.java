package dev.stepwell.benchmarks.history;

import java.util.Optional;

/** Comments, privileges and row security. */
final class RightChanges {

    private RightChanges() {}

    static Optional<Change> tableComment(World world) {
        Table table = world.table();
        String before = table.comment().orElse(null);
        table.comment(world.name("holds"));
        return Optional.of(comment("TABLE " + table.name(), table.comment(), Optional.ofNullable(before)));
    }

    static Optional<Change> columnComment(World world) {
        Table table = world.table();
        return world.anyOf(table.free(type -> true)).map(column -> {
            Optional<String> before = column.comment();
            column.comment(world.name("means"));
            return comment("COLUMN " + table.name() + "." + column.name(), column.comment(), before);
        });
    }

    static Optional<Change> grant(World world) {
        Table table = world.table();
        if (!table.isFirst("grant")) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                "GRANT SELECT ON %s TO PUBLIC;".formatted(table.name()),
                "REVOKE SELECT ON %s FROM PUBLIC;".formatted(table.name())));
    }

    static Optional<Change> policy(World world) {
        Table table = world.table();
        if (!table.isFirst("policy")) {
            return Optional.empty();
        }
        String name = world.name("pol");
        Change secured = new Change(
                ColumnChanges.alter(table, "ENABLE ROW LEVEL SECURITY"),
                ColumnChanges.alter(table, "DISABLE ROW LEVEL SECURITY"));
        return Optional.of(secured.then(new Change(
                "CREATE POLICY %s ON %s USING (created_at > '2000-01-01');".formatted(name, table.name()),
                "DROP POLICY %s ON %s;".formatted(name, table.name()))));
    }

    private static Change comment(String what, Optional<String> after, Optional<String> before) {
        String set = "COMMENT ON %s IS %s;";
        return new Change(set.formatted(what, quoted(after)), set.formatted(what, quoted(before)));
    }

    private static String quoted(Optional<String> text) {
        return text.map(words -> "'" + words + "'").orElse("NULL");
    }
}
