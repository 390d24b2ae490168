package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Views and materialized views. */
final class ViewWriter implements Writer {

    private final Catalogue from;
    private final Catalogue to;
    private final TableWriter tables;

    ViewWriter(Catalogue from, Catalogue to, TableWriter tables) {
        this.from = from;
        this.to = to;
        this.tables = tables;
    }

    @Override
    public List<ChangeStatement> create(SchemaObject view) {
        if (view.name().kind() == ObjectKind.VIEW) {
            return Alteration.sql(text("CREATE VIEW ", view));
        }
        boolean isEmpty = view.property("populated").orElse("yes").equals("no");
        Optional<String> method = view.property("access method")
                .filter(name -> !name.equals("heap"))
                .map(Texts::quoted);
        return Alteration.sql("CREATE MATERIALIZED VIEW " + view.name().path()
                + TableWriter.clause(" USING ", method, "")
                + TableWriter.clause(" TABLESPACE ", view.property("tablespace"), "")
                + " AS\n" + query(view) + (isEmpty ? "\nWITH NO DATA" : ""));
    }

    private String text(String verb, SchemaObject view) {
        return verb + view.name().path()
                + TableWriter.clause(" (", view.property(Properties.COLUMN_ORDER), ")")
                + TableWriter.clause(" WITH (", view.property(Properties.OPTIONS), ")")
                + " AS\n" + query(view);
    }

    private static String query(SchemaObject view) {
        return view.property(Properties.DEFINITION).orElse("").replaceFirst(";$", "");
    }

    @Override
    public Map<String, String> settable(SchemaObject view) {
        Map<String, String> all = Map.of("row type privileges", "", "row type comment", "");
        return view.name().kind() == ObjectKind.VIEW
                ? all
                : Map.of(
                        "row type privileges", "",
                        "row type comment", "",
                        "storage parameters", "",
                        "toast storage parameters", "");
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        boolean isView = after.name().kind() == ObjectKind.VIEW;
        Optional<String> value = after.property(property);
        return switch (property) {
            case Properties.DEFINITION ->
                isView && canBeReplaced(before, after)
                        ? Alteration.of(text("CREATE OR REPLACE VIEW ", after))
                        : Alteration.REMAKE;
            // Columns that were added, or came with another definition.
            case Properties.COLUMN_ORDER ->
                isView && canBeReplaced(before, after) ? Alteration.NOTHING : Alteration.REMAKE;
            case Properties.OPTIONS ->
                StorageParameters.alter("ALTER VIEW " + after.name().path(), "", before.property(property), value);
            case "populated" ->
                Alteration.of("REFRESH MATERIALIZED VIEW " + after.name().path()
                        + (value.orElse("").equals("yes") ? "" : " WITH NO DATA"));
            default -> tables.alter(property, before, after);
        };
    }

    /** Where the columns that were there stay as they are, and others only follow them (CREATE VIEW). */
    private boolean canBeReplaced(SchemaObject before, SchemaObject after) {
        List<SchemaObject> old = from.columns(before);
        List<SchemaObject> now = to.columns(after);
        return old.size() <= now.size() && IntStream.range(0, old.size()).allMatch(i -> isSame(old.get(i), now.get(i)));
    }

    private static boolean isSame(SchemaObject one, SchemaObject other) {
        return one.name().equals(other.name()) && ColumnText.type(one).equals(ColumnText.type(other));
    }
}
