package dev.stepwell.check;

import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;

/** Small catalogues made by hand, as if all of them were read from one database. */
public final class Schemas {

    private static final int CLASSES = 1259;
    private static final int TYPES = 1247;

    private Schemas() {}

    /** A catalogue of these objects. */
    public static SchemaSnapshot schema(SchemaObject... objects) {
        return SchemaSnapshot.of(170_000, "cluster", List.of(objects));
    }

    /** The table {@code public.name}. */
    public static SchemaObject table(int oid, String name, String columns) {
        return object(CLASSES, oid, 0, tableName(name), Map.of("column order", columns));
    }

    /** A column that may hold null. */
    public static SchemaObject column(int tableOid, int number, String table, String name, String type) {
        ObjectName column = tableName(table).child(ObjectKind.COLUMN, name);
        return object(CLASSES, tableOid, number, column, Map.of("nullable", "yes", "type", type));
    }

    /** Something of a table that has a definition: an index, constraint or trigger. */
    public static SchemaObject part(int oid, ObjectKind kind, String table, String name, String definition) {
        return object(oid, oid, 0, tableName(table).child(kind, name), Map.of("definition", definition));
    }

    /** The enum {@code public.name}. */
    public static SchemaObject enumType(int oid, String name, String labels) {
        return object(TYPES, oid, 0, ObjectName.of(ObjectKind.ENUM, "public", name), Map.of("labels", labels));
    }

    static ObjectName tableName(String name) {
        return ObjectName.of(ObjectKind.TABLE, "public", name);
    }

    private static SchemaObject object(int catalog, int oid, int sub, ObjectName name, Map<String, String> properties) {
        return SchemaObject.of(name, new ObjectIdentity(catalog, oid, sub), properties);
    }
}
