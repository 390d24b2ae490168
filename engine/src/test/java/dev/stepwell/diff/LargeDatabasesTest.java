package dev.stepwell.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Thousands of tables that have nothing in common but their shapes. */
class LargeDatabasesTest {

    private static final int TABLES = 2_000;
    private static final int COLUMNS = 10;

    @Test
    void findTwoThousandTablesAgainUnderOtherNames() {
        assertThat(SchemaDiff.ofDatabases(tables("app", "old_"), tables("app", "new_")))
                .hasSize(TABLES)
                .allMatch(difference -> difference.code() == Code.RENAMED);
    }

    @Test
    void findARenamedSchemaOfTwoThousandTables() {
        assertThat(SchemaDiff.ofDatabases(tables("app", "t"), tables("core", "t")))
                .singleElement()
                .hasToString("schema app was renamed to core");
    }

    private static SchemaSnapshot tables(String schema, String prefix) {
        List<SchemaObject> objects = new ArrayList<>();
        objects.add(object(ObjectName.global(ObjectKind.SCHEMA, schema), Map.of("owner", "app")));
        for (int i = 0; i < TABLES; i++) {
            ObjectName table = ObjectName.of(ObjectKind.TABLE, schema, prefix + i);
            objects.add(object(table, Map.of("owner", "app")));
            for (int j = 0; j < COLUMNS; j++) {
                objects.add(object(
                        table.child(ObjectKind.COLUMN, "c" + j), Map.of("type", "numeric(" + (i + 1) + "," + j + ")")));
            }
        }
        return SchemaSnapshot.of(170000, objects);
    }

    private static SchemaObject object(ObjectName name, Map<String, String> properties) {
        return SchemaObject.of(name, ObjectIdentity.NONE, properties);
    }
}
