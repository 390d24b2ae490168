package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the rows of a {@link CatalogQuery} together to objects: properties, notes, and the order of columns. */
final class CatalogRows {

    static final int NUMBER = 1;
    static final int CATALOG = 2;
    static final int SCHEMA = 3;
    static final int RELATION = 4;
    private static final int NAME = 5;
    private static final int OID = 6;
    private static final int SUB = 7;

    private record Row(ObjectName name, ObjectIdentity identity, Map<String, String> properties) {}

    private record Note(ObjectIdentity object, String property, String text) {}

    private final List<ObjectKind> kinds;
    private final List<List<String>> properties;
    private final Set<String> excluded;
    private final List<Row> rows = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    CatalogRows(List<ObjectQuery> queries, Set<String> excluded) {
        this.kinds = queries.stream().map(ObjectQuery::kind).toList();
        this.properties = queries.stream().map(ObjectQuery::propertyNames).toList();
        this.excluded = excluded;
    }

    void add(ResultSet result) throws SQLException {
        int number = result.getInt(NUMBER);
        ObjectIdentity identity = new ObjectIdentity(result.getLong(CATALOG), result.getLong(OID), result.getInt(SUB));
        if (number == CatalogQuery.NOTE) {
            notes.add(new Note(identity, result.getString(SCHEMA), result.getString(CatalogQuery.FIRST_PROPERTY)));
            return;
        }
        ObjectName name = new ObjectName(
                kinds.get(number), result.getString(SCHEMA), result.getString(RELATION), result.getString(NAME));
        if (isExcluded(name)) {
            return;
        }
        Map<String, String> values = values(result, name.kind(), properties.get(number));
        // The same privileges in another order are no change.
        if (name.kind() != ObjectKind.SYSTEM_PRIVILEGES || !values.isEmpty()) {
            rows.add(new Row(name, identity, values));
        }
    }

    List<SchemaObject> objects() {
        Map<ObjectIdentity, Row> byIdentity = new HashMap<>();
        rows.forEach(row -> byIdentity.put(row.identity(), row));
        for (Note note : notes) {
            Row row = byIdentity.get(note.object());
            if (row != null) {
                put(row.properties(), note.property(), note.text());
            }
        }
        orderColumns();
        return rows.stream()
                .map(row -> SchemaObject.of(row.name(), row.identity(), row.properties()))
                .toList();
    }

    /** Where each object was found. */
    Map<ObjectName, ObjectIdentity> identities() {
        return rows.stream().collect(Collectors.toMap(Row::name, Row::identity));
    }

    private static Map<String, String> values(ResultSet result, ObjectKind kind, List<String> names)
            throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String value = result.getString(CatalogQuery.FIRST_PROPERTY + i);
            if (value != null) {
                put(values, names.get(i), isCode(kind) ? value : ArrayCasts.settled(value));
            }
        }
        return values;
    }

    /** Bodies of functions are text that somebody wrote, not expressions that PostgreSQL prints. */
    private static boolean isCode(ObjectKind kind) {
        return kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (name.endsWith(Privileges.PROPERTY)) {
            Privileges.worded(value).ifPresent(privileges -> values.put(name, privileges));
        } else {
            values.put(name, value);
        }
    }

    /** The position of a column is a property of its table, so that one moved column is one difference. */
    private void orderColumns() {
        Map<ObjectName, List<Row>> columns = rows.stream()
                .filter(row ->
                        row.name().kind() == ObjectKind.COLUMN || row.name().kind() == ObjectKind.ATTRIBUTE)
                .collect(Collectors.groupingBy(
                        row -> parent(row.name().schema(), row.name().relation())));
        for (Row row : rows) {
            ObjectName name = row.name();
            if (name.kind().isParent() && name.kind() != ObjectKind.DOMAIN) {
                row.properties()
                        .put(
                                "column order",
                                order(columns.getOrDefault(parent(name.schema(), name.name()), List.of())));
            }
        }
    }

    private static String order(List<Row> columns) {
        return columns.stream()
                .sorted(Comparator.comparingInt(column -> column.identity().sub()))
                .map(column -> ObjectName.global(
                                ObjectKind.COLUMN, column.name().name())
                        .path())
                .collect(Collectors.joining(", "));
    }

    private static ObjectName parent(String schema, String name) {
        return ObjectName.of(ObjectKind.TABLE, schema, name);
    }

    private boolean isExcluded(ObjectName name) {
        String own = name.name();
        int signature = own.indexOf('(');
        return !excluded.isEmpty()
                && ((excluded.contains(own) && !name.kind().isChild())
                        || excluded.contains(name.schema())
                        || excluded.contains(name.relation())
                        || (signature > 0 && excluded.contains(own.substring(0, signature))));
    }
}
