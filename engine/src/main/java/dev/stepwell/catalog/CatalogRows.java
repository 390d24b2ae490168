package dev.stepwell.catalog;

import dev.stepwell.schema.Identifiers;
import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
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

    private final List<ObjectQuery> queries;
    private final Set<String> excluded;
    private final List<Row> rows = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    CatalogRows(List<ObjectQuery> queries, Set<String> excluded) {
        this.queries = queries;
        this.excluded = excluded;
    }

    void add(ResultSet result) throws SQLException {
        int number = result.getInt(NUMBER);
        ObjectIdentity identity = new ObjectIdentity(result.getLong(CATALOG), result.getLong(OID), result.getInt(SUB));
        if (number == CatalogQuery.NOTE) {
            notes.add(new Note(identity, result.getString(SCHEMA), result.getString(CatalogQuery.FIRST_PROPERTY)));
            return;
        }
        ObjectQuery query = queries.get(number);
        ObjectName name = new ObjectName(
                query.kind(),
                shared(result.getString(SCHEMA)),
                shared(result.getString(RELATION)),
                result.getString(NAME));
        if (isExcluded(name)) {
            return;
        }
        Map<String, String> values = values(result, query);
        // The same privileges in another order are no change.
        if (name.kind() != ObjectKind.SYSTEM_PRIVILEGES || !values.isEmpty()) {
            rows.add(new Row(name, identity, values));
        }
    }

    /** Schemas and tables stand in the names of all that is in them: once in memory is enough, and quicker to compare. */
    private String shared(String name) {
        return names.computeIfAbsent(name, Function.identity());
    }

    List<SchemaObject> objects() {
        addNotes();
        orderColumns();
        return rows.stream()
                .map(row -> SchemaObject.of(row.name(), row.identity(), row.properties()))
                .toList();
    }

    private void addNotes() {
        Map<Long, List<Note>> byOid = notes.stream()
                .collect(Collectors.groupingBy(note -> note.object().oid()));
        for (Row row : rows) {
            for (Note note : byOid.getOrDefault(row.identity().oid(), List.of())) {
                if (note.object().equals(row.identity())) {
                    put(row.properties(), note.property(), note.text());
                }
            }
        }
    }

    /** Where each object was found. */
    Map<ObjectName, ObjectIdentity> identities() {
        return rows.stream().collect(Collectors.toMap(Row::name, Row::identity));
    }

    private static Map<String, String> values(ResultSet result, ObjectQuery query) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        int column = CatalogQuery.FIRST_PROPERTY;
        for (ObjectQuery.Property property : query.properties()) {
            String value = result.getString(column++);
            if (value != null) {
                put(values, property.name(), isCode(query.kind()) ? value : ArrayCasts.settled(value));
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
        Map<String, Map<String, List<Row>>> columns = new HashMap<>();
        for (Row row : rows) {
            ObjectName name = row.name();
            if (name.kind() == ObjectKind.COLUMN || name.kind() == ObjectKind.ATTRIBUTE) {
                columns.computeIfAbsent(name.schema(), any -> new HashMap<>())
                        .computeIfAbsent(name.relation(), any -> new ArrayList<>())
                        .add(row);
            }
        }
        for (Row row : rows) {
            ObjectName name = row.name();
            if (name.kind().isParent() && name.kind() != ObjectKind.DOMAIN) {
                List<Row> own =
                        columns.getOrDefault(name.schema(), Map.of()).getOrDefault(name.name(), new ArrayList<>());
                row.properties().put("column order", order(own));
            }
        }
    }

    private static String order(List<Row> columns) {
        columns.sort(Comparator.comparingInt(column -> column.identity().sub()));
        StringJoiner order = new StringJoiner(", ");
        columns.forEach(column -> order.add(Identifiers.quoted(column.name().name())));
        return order.toString();
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
