package dev.stepwell.drift;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One table of the model, held against what has its name in the migrated schema. */
final class TableDrift {

    private static final List<ObjectKind> READABLE =
            List.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE);

    private final SchemaSnapshot model;
    private final SchemaSnapshot database;
    private final DriftLog log;

    TableDrift(SchemaSnapshot model, SchemaSnapshot database, DriftLog log) {
        this.model = model;
        this.database = database;
        this.log = log;
    }

    void compare(SchemaObject table) {
        ObjectName name = table.name();
        Optional<SchemaObject> now = database.find(name);
        if (now.isPresent()) {
            compare(table, now.get());
            return;
        }
        Optional<ObjectName> readable = READABLE.stream()
                .map(kind -> ObjectName.of(kind, name.schema(), name.name()))
                .filter(other -> database.find(other).isPresent())
                .findFirst();
        if (readable.isPresent()) {
            view(new Parts(model, name), new Parts(database, readable.get()));
        } else {
            missing(table);
        }
    }

    private void missing(SchemaObject table) {
        ObjectName name = table.name();
        Optional<SchemaObject> alike = database.objects().stream()
                .filter(other -> other.name().kind() == ObjectKind.TABLE
                        && other.name().schema().equals(name.schema())
                        && other.name().name().equalsIgnoreCase(name.name())
                        && model.find(other.name()).isEmpty())
                .findFirst();
        if (alike.isPresent()) {
            log.differs(
                    DriftKind.NAME_DIFFERS_IN_CASE,
                    name,
                    "is " + alike.get().name().path() + " in the migrated schema, which is another name",
                    alike.get().name().path(),
                    name.path(),
                    "Write the name alike in both: PostgreSQL folds names without double quotes to lower case.",
                    renamed(table, alike.get()));
            return;
        }
        log.missing(
                DriftKind.MISSING_TABLE,
                name,
                TableText.of(model, name),
                "Add `CREATE TABLE " + name.path() + " (...)` to a new revision." + DriftLog.IN_MODEL,
                put(table));
    }

    private List<Edit> renamed(SchemaObject table, SchemaObject old) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Drop(old.name()));
        edits.addAll(put(table));
        return edits;
    }

    private List<Edit> put(SchemaObject table) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Put(table));
        List<SchemaObject> children = model.children(table.name());
        children.forEach(child -> edits.add(new Edit.Put(child)));
        model.objects().stream()
                .filter(object -> isOwned(object, children))
                .forEach(sequence -> edits.add(new Edit.Put(sequence)));
        return edits;
    }

    private static boolean isOwned(SchemaObject object, List<SchemaObject> columns) {
        return object.property(Property.OWNED_BY)
                .filter(path ->
                        columns.stream().anyMatch(column -> column.name().path().equals(path)))
                .isPresent();
    }

    private void compare(SchemaObject table, SchemaObject now) {
        Parts wanted = new Parts(model, table.name());
        Parts found = new Parts(database, table.name());
        comment(table, now);
        for (SchemaObject column : wanted.columns()) {
            Optional<SchemaObject> there = found.like(column);
            if (there.isPresent()) {
                new ColumnDrift(column, there.get(), log).inTable();
            } else {
                missingColumn(column, wanted, found);
            }
        }
        found.columns().stream().filter(column -> wanted.like(column).isEmpty()).forEach(this::unknownColumn);
        new ConstraintDrift(wanted, found, log).compare();
        new IndexDrift(wanted, found, log).compare();
    }

    private void comment(SchemaObject table, SchemaObject now) {
        Optional<String> wanted = table.property(Property.COMMENT);
        if (wanted.isPresent() && !wanted.equals(now.property(Property.COMMENT))) {
            log.differs(
                    DriftKind.TABLE_COMMENT,
                    table.name(),
                    "has another comment in the migrated schema than in the model",
                    now.property(Property.COMMENT).orElse(null),
                    wanted.get(),
                    "Add `COMMENT ON TABLE` to a new revision." + DriftLog.IN_MODEL,
                    List.of(new Edit.Set(table.name(), Property.COMMENT, wanted)));
        }
    }

    private void missingColumn(SchemaObject column, Parts wanted, Parts found) {
        Optional<SchemaObject> former = Former.of(column, wanted, found);
        Edit edit = former.<Edit>map(old -> new Edit.Rename(old, column.name())).orElseGet(() -> new Edit.Put(column));
        String definition = TableText.column(column);
        String add = "ALTER TABLE "
                + ObjectName.of(
                                ObjectKind.TABLE,
                                column.name().schema(),
                                column.name().relation())
                        .path() + " ADD COLUMN " + definition;
        log.missing(
                DriftKind.MISSING_COLUMN,
                column.name(),
                definition,
                former.map(old -> "If " + old.name().path() + " is what it was called before, rename that; else add `"
                                + add + "`. Either in a new revision.")
                        .orElse("Add `" + add + "` to a new revision." + DriftLog.IN_MODEL),
                List.of(edit));
    }

    /** Nothing of the model writes it, so it must not need to be written. */
    private void unknownColumn(SchemaObject column) {
        boolean isRequired =
                column.property(Property.NULLABLE).filter("no"::equals).isPresent()
                        && column.property(Property.DEFAULT).isEmpty()
                        && column.property(Property.IDENTITY).isEmpty()
                        && column.property(Property.GENERATED).isEmpty();
        if (isRequired) {
            log.add(
                    DriftKind.UNKNOWN_COLUMN_REQUIRED,
                    column.name(),
                    TableText.column(column),
                    null,
                    "Nothing in the model writes " + column.name()
                            + ", and the migrated schema refuses rows without it.",
                    "Map it, or give it a default or drop its NOT NULL in a new revision.",
                    List.of(new Edit.Set(column.name(), Property.NULLABLE, Optional.of("yes"))));
        }
    }

    private void view(Parts wanted, Parts found) {
        for (SchemaObject column : wanted.columns()) {
            Optional<SchemaObject> there = found.like(column);
            if (there.isPresent()) {
                new ColumnDrift(column, there.get(), log).inView();
            } else {
                log.missing(
                        DriftKind.MISSING_COLUMN,
                        column.name(),
                        TableText.column(column),
                        "Add it to the query of the view in a new revision." + DriftLog.IN_MODEL,
                        List.of());
            }
        }
    }
}
