package dev.stepwell.assertions;

import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Assertions on a schema. Made by {@link StepwellAssertions#assertThat(SchemaSnapshot)}.
 *
 * <p>Names are written as in SQL, with the schema ({@code public.users}) or without it ({@code users}) as long as only
 * one object has the name.
 */
public final class SchemaSnapshotAssert extends StepwellAssert<SchemaSnapshotAssert, SchemaSnapshot> {

    private static final Set<ObjectKind> TABLES = Set.of(ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE);
    private static final Set<ObjectKind> VIEWS = Set.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);
    private static final Set<ObjectKind> ENUMS = Set.of(ObjectKind.ENUM);
    private static final Set<ObjectKind> ROUTINES =
            Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE);

    SchemaSnapshotAssert(SchemaSnapshot actual) {
        super(actual, SchemaSnapshotAssert.class);
    }

    /**
     * Nothing differs from another schema, the order of columns included; a failure lists every difference.
     *
     * @param expected a {@link SchemaSnapshot}
     * @return this
     */
    @Override
    public SchemaSnapshotAssert isEqualTo(Object expected) {
        return expected instanceof SchemaSnapshot schema && isPresent()
                ? hasNoDifferences(schema, true)
                : super.isEqualTo(expected);
    }

    /**
     * Nothing but the order of columns differs from another schema; a failure lists every other difference.
     *
     * @param expected the schema to compare with
     * @return this
     */
    public SchemaSnapshotAssert isEqualToIgnoringColumnOrder(SchemaSnapshot expected) {
        isNotNull();
        return hasNoDifferences(expected, false);
    }

    private boolean isPresent() {
        isNotNull();
        return true;
    }

    private SchemaSnapshotAssert hasNoDifferences(SchemaSnapshot expected, boolean withOrder) {
        List<Difference> differences = new ArrayList<>(SchemaDiff.between(expected, actual));
        differences.removeIf(difference -> !withOrder && difference.isColumnOrder());
        if (!differences.isEmpty()) {
            throw error(ShouldBeEqualSchema.message(differences, withOrder));
        }
        return this;
    }

    /**
     * There is such a table.
     *
     * @param name its name
     * @return this
     */
    public SchemaSnapshotAssert hasTable(String name) {
        single("table", TABLES, name);
        return this;
    }

    /**
     * There is no such table.
     *
     * @param name its name; without a schema, there must be none of that name in any
     * @return this
     */
    public SchemaSnapshotAssert doesNotHaveTable(String name) {
        isNotNull();
        List<SchemaObject> found = new Lookup(actual, TABLES, name).matches();
        if (!found.isEmpty()) {
            throw error(ShouldNotHaveObject.message("table", name, found));
        }
        return this;
    }

    /**
     * There is such a table; goes on with it.
     *
     * @param name its name
     * @return assertions on the table
     */
    public TableAssert table(String name) {
        return described(new TableAssert(actual, single("table", TABLES, name)));
    }

    /**
     * There is such a view, materialized or not; goes on with it.
     *
     * @param name its name
     * @return assertions on the view
     */
    public ViewAssert view(String name) {
        return described(new ViewAssert(actual, single("view", VIEWS, name)));
    }

    /**
     * There is such an enum; goes on with it.
     *
     * @param name its name
     * @return assertions on the enum
     */
    public EnumAssert enumType(String name) {
        return described(new EnumAssert(single("enum", ENUMS, name)));
    }

    /**
     * There is such a function, procedure or aggregate; goes on with it.
     *
     * @param name its name, with the types of its arguments ({@code total(integer, text)}) where it has several forms
     * @return assertions on the function
     */
    public FunctionAssert function(String name) {
        return described(new FunctionAssert(single("function", ROUTINES, name)));
    }

    private SchemaObject single(String noun, Set<ObjectKind> kinds, String name) {
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
