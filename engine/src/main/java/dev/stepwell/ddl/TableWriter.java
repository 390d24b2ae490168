package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Tables and foreign tables, with the columns and constraints that can be made with them. */
final class TableWriter implements Writer {

    private static final int SET_ACCESS_METHOD = 15;
    private static final Map<String, String> SETTABLE = Map.of(
            "row security", "no",
            "row security forced", "no",
            "storage parameters", "",
            "toast storage parameters", "",
            "of type", "",
            "row type privileges", "",
            "row type comment", "");

    private final Catalogue to;
    private final Predicate<Unit> isInline;

    /**
     * @param isInline whether a constraint or the default of a column is made with its table
     */
    TableWriter(Catalogue to, Predicate<Unit> isInline) {
        this.to = to;
        this.isInline = isInline;
    }

    @Override
    public List<ChangeStatement> create(SchemaObject table) {
        boolean isForeign = table.name().kind() == ObjectKind.FOREIGN_TABLE;
        boolean isUnlogged = table.property("persistence").orElse("").equals("unlogged");
        List<String> parts = new ArrayList<>(columns(table));
        parts.addAll(constraints(table));
        String text = "CREATE " + (isForeign ? "FOREIGN " : "") + (isUnlogged ? "UNLOGGED " : "") + "TABLE "
                + table.name().path() + " ("
                + (parts.isEmpty() ? "" : "\n    " + String.join(",\n    ", parts) + "\n")
                + ")"
                + clause(" INHERITS (", table.property(Properties.INHERITS), ")")
                + clause(" PARTITION BY ", table.property(Properties.PARTITIONED_BY), "")
                + clause(" USING ", accessMethod(table), "")
                + clause(" TABLESPACE ", table.property("tablespace"), "")
                + clause(" SERVER ", table.property("server"), "")
                + (isForeign ? ForeignOptions.clause(table.property(Properties.OPTIONS)) : "");
        return Alteration.sql(text);
    }

    private static Optional<String> accessMethod(SchemaObject table) {
        return table.property("access method")
                .filter(method -> !method.equals("heap"))
                .map(Texts::quoted);
    }

    static String clause(String prefix, Optional<String> value, String suffix) {
        return value.map(text -> prefix + text + suffix).orElse("");
    }

    private List<String> columns(SchemaObject table) {
        ColumnText text = new ColumnText(to);
        boolean isChild = table.property(Properties.INHERITS).isPresent();
        return to.columns(table).stream()
                .filter(column ->
                        !isChild || column.property(Properties.INHERITED_FROM).isEmpty())
                .map(column -> text.definition(column, isInline.test(Unit.defaultOf(column.name()))))
                .toList();
    }

    private List<String> constraints(SchemaObject table) {
        return to.children(table.name()).stream()
                .filter(child -> child.name().kind() == ObjectKind.CONSTRAINT && isInline.test(Unit.of(child.name())))
                .map(ConstraintWriter::definition)
                .toList();
    }

    @Override
    public Map<String, String> settable(SchemaObject table) {
        return SETTABLE;
    }

    @Override
    public Optional<String> gap(SchemaObject table) {
        return table.name().kind() == ObjectKind.FOREIGN_TABLE
                ? ForeignOptions.gap(table.property(Properties.OPTIONS))
                : Optional.empty();
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        ObjectName name = after.name();
        String table = "ALTER TABLE " + name.path() + " ";
        Optional<String> value = after.property(property);
        return switch (property) {
            case "persistence" ->
                Alteration.of(table + "SET " + (value.orElse("").equals("unlogged") ? "UNLOGGED" : "LOGGED"));
            case "access method" -> accessMethod(after, value);
            case "tablespace" -> Alteration.of(table + "SET TABLESPACE " + value.orElse("pg_default"));
            case "storage parameters" -> StorageParameters.alter(table.strip(), "", before.property(property), value);
            case "toast storage parameters" ->
                StorageParameters.alter(table.strip(), "toast.", before.property(property), value);
            case "row security" -> Alteration.of(table + (isYes(value) ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
            case "row security forced" ->
                Alteration.of(table + (isYes(value) ? "" : "NO ") + "FORCE ROW LEVEL SECURITY");
            case "of type" ->
                Alteration.of(table + value.map(type -> "OF " + type).orElse("NOT OF"));
            case Properties.INHERITS -> inherits(before, after);
            case Properties.OPTIONS ->
                ForeignOptions.alter("ALTER FOREIGN TABLE " + name.path(), before.property(property), value);
            case "row type privileges" ->
                Alteration.of(Grants.of(before.property(property))
                        .to(
                                Grants.of(value),
                                "GRANT",
                                "REVOKE",
                                (privileges, target) ->
                                        String.join(", ", privileges) + " ON TYPE " + name.path() + target));
            case "row type comment" ->
                Alteration.of("COMMENT ON TYPE " + name.path() + " IS " + CommonProperties.literal(value));
            case Properties.COLUMN_ORDER -> Alteration.NOTHING;
            default -> Alteration.REMAKE;
        };
    }

    private Alteration accessMethod(SchemaObject table, Optional<String> method) {
        return to.version() < SET_ACCESS_METHOD
                ? Alteration.REMAKE
                : Alteration.of("ALTER TABLE " + table.name().path() + " SET ACCESS METHOD "
                        + method.map(Texts::quoted).orElse("DEFAULT"));
    }

    private static boolean isYes(Optional<String> value) {
        return value.filter(text -> text.equals("yes")).isPresent();
    }

    private static Alteration inherits(SchemaObject before, SchemaObject after) {
        List<String> old = Texts.list(before.property(Properties.INHERITS));
        List<String> now = Texts.list(after.property(Properties.INHERITS));
        List<String> kept = new ArrayList<>(old);
        kept.retainAll(now);
        List<String> order = new ArrayList<>(now);
        order.retainAll(old);
        if (!kept.equals(order)) {
            return Alteration.impossible(Inheritance.NO_ORDER);
        }
        String table = "ALTER TABLE " + after.name().path();
        List<ChangeStatement> statements = new ArrayList<>();
        Texts.without(old, now).forEach(parent -> statements.add(ChangeStatement.of(table + " NO INHERIT " + parent)));
        Texts.without(now, old).forEach(parent -> statements.add(ChangeStatement.of(table + " INHERIT " + parent)));
        return Alteration.of(statements);
    }
}
