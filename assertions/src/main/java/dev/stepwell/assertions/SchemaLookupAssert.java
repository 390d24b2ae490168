package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Set;

/** Finds the objects of a schema, and what should not be among them. */
abstract class SchemaLookupAssert extends StepwellAssert<SchemaSnapshotAssert, SchemaSnapshot> {

    static final Set<ObjectKind> TABLES = Set.of(ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE);
    static final Set<ObjectKind> VIEWS = Set.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);
    static final Set<ObjectKind> ENUMS = Set.of(ObjectKind.ENUM);
    static final Set<ObjectKind> SEQUENCES = Set.of(ObjectKind.SEQUENCE);
    static final Set<ObjectKind> DOMAINS = Set.of(ObjectKind.DOMAIN);
    static final Set<ObjectKind> SCHEMAS = Set.of(ObjectKind.SCHEMA);
    static final Set<ObjectKind> EXTENSIONS = Set.of(ObjectKind.EXTENSION);
    static final Set<ObjectKind> ROUTINES = Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE);

    SchemaLookupAssert(SchemaSnapshot actual) {
        super(actual, SchemaSnapshotAssert.class);
    }

    /**
     * There is no such table.
     *
     * @param name its name; without a schema, there must be none of that name in any
     * @return this
     */
    public SchemaSnapshotAssert doesNotHaveTable(String name) {
        return hasNone("table", TABLES, name);
    }

    /**
     * There is no such view.
     *
     * @param name its name
     * @return this
     */
    public SchemaSnapshotAssert doesNotHaveView(String name) {
        return hasNone("view", VIEWS, name);
    }

    /**
     * There is no such enum.
     *
     * @param name its name
     * @return this
     */
    public SchemaSnapshotAssert doesNotHaveEnum(String name) {
        return hasNone("enum", ENUMS, name);
    }

    /**
     * There is no such function.
     *
     * @param name its name
     * @return this
     */
    public SchemaSnapshotAssert doesNotHaveFunction(String name) {
        return hasNone("function", ROUTINES, name);
    }

    /**
     * There is no such sequence.
     *
     * @param name its name
     * @return this
     */
    public SchemaSnapshotAssert doesNotHaveSequence(String name) {
        return hasNone("sequence", SEQUENCES, name);
    }

    /**
     * There is no such domain.
     *
     * @param name its name
     * @return this
     */
    public SchemaSnapshotAssert doesNotHaveDomain(String name) {
        return hasNone("domain", DOMAINS, name);
    }

    /**
     * There is no such schema.
     *
     * @param name its name
     * @return this
     */
    public SchemaSnapshotAssert doesNotHaveSchema(String name) {
        return hasNone("schema", SCHEMAS, name);
    }

    /**
     * There is no such extension.
     *
     * @param name its name
     * @return this
     */
    public SchemaSnapshotAssert doesNotHaveExtension(String name) {
        return hasNone("extension", EXTENSIONS, name);
    }

    private SchemaSnapshotAssert hasNone(String noun, Set<ObjectKind> kinds, String name) {
        isNotNull();
        List<SchemaObject> found = new Lookup(actual, kinds, name).matches();
        if (!found.isEmpty()) {
            throw error(ShouldNotHaveObject.message(noun, name, found));
        }
        return myself;
    }

    final SchemaObject single(String noun, Set<ObjectKind> kinds, String name) {
        isNotNull();
        Lookup lookup = new Lookup(actual, kinds, name);
        List<SchemaObject> found = lookup.matches();
        if (found.isEmpty()) {
            throw error(ShouldHaveObject.message(noun, name, lookup));
        }
        if (found.size() > 1) {
            throw error(ShouldBeUnambiguous.message(noun, name, found));
        }
        return found.get(0);
    }
}
