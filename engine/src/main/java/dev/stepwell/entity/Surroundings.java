package dev.stepwell.entity;

import dev.stepwell.ddl.ChangeOptions;
import dev.stepwell.ddl.ChangeStatement;
import dev.stepwell.ddl.SchemaChange;
import dev.stepwell.schema.Identifiers;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What entities use and do not make themselves: extensions and types that migrations bring. */
final class Surroundings {

    private static final String UNDEFINED_OBJECT = "42704";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final Set<ObjectKind> TYPES = EnumSet.of(
            ObjectKind.COLLATION,
            ObjectKind.ENUM,
            ObjectKind.DOMAIN,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.ATTRIBUTE,
            ObjectKind.RANGE_TYPE);

    private final SchemaSnapshot migrated;

    Surroundings(SchemaSnapshot migrated) {
        this.migrated = migrated;
    }

    static boolean isTypeMissing(SQLException e) {
        return UNDEFINED_OBJECT.equals(e.getSQLState());
    }

    /** They are no part of any model, and cost little. */
    void extensions(Statement session) throws SQLException {
        for (SchemaObject object : migrated.objects()) {
            String schema = object.property("schema").orElse("public");
            // Every database has those of the system's own schema.
            if (object.name().kind() == ObjectKind.EXTENSION && !schema.startsWith("pg_")) {
                session.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
                session.execute("CREATE EXTENSION IF NOT EXISTS "
                        + Identifiers.quoted(object.name().name()) + " SCHEMA " + schema + " CASCADE");
            }
        }
    }

    /** Made only where a statement asks for a type that the model does not make, since a model may make them itself. */
    void types(Statement session) throws SQLException {
        List<SchemaObject> types =
                migrated.objects().stream().filter(this::isType).toList();
        SchemaSnapshot nothing = SchemaSnapshot.of(migrated.serverVersion(), List.of());
        SchemaSnapshot wanted = SchemaSnapshot.of(migrated.serverVersion(), types);
        ChangeOptions options = ChangeOptions.DEFAULT.ignoring(Set.of("owner", "privileges", "comment"));
        for (ChangeStatement statement :
                SchemaChange.between(nothing, wanted, options).upgrade().statements()) {
            try {
                session.execute(statement.sql());
            } catch (SQLException e) {
                if (!DUPLICATE_OBJECT.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private boolean isType(SchemaObject object) {
        ObjectName name = object.name();
        boolean ofDomain = name.kind() == ObjectKind.CONSTRAINT
                && migrated.find(ObjectName.of(ObjectKind.DOMAIN, name.schema(), name.relation()))
                        .isPresent();
        boolean ofSchema = name.kind() == ObjectKind.SCHEMA && !name.name().equals("public");
        return TYPES.contains(name.kind()) || ofDomain || ofSchema;
    }
}
