package dev.stepwell.assertions;

import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Assertions on a schema. Made by {@link StepwellAssertions#assertThat(SchemaSnapshot)}.
 *
 * <p>Names are written as in SQL, with the schema ({@code public.users}) or without it ({@code users}) as long as only
 * one object has the name.
 */
public final class SchemaSnapshotAssert extends SchemaLookupAssert {

    SchemaSnapshotAssert(SchemaSnapshot actual) {
        super(actual);
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
        List<Difference> differences = new ArrayList<>(differences(expected, actual));
        differences.removeIf(difference -> !withOrder && difference.isColumnOrder());
        if (!differences.isEmpty()) {
            throw error(ShouldBeEqualSchema.message(differences, withOrder));
        }
        return this;
    }

    /** Snapshots of a walk know their objects again; those of other databases and files have only their shape. */
    private static List<Difference> differences(SchemaSnapshot expected, SchemaSnapshot actual) {
        boolean isWalk = !expected.cluster().isEmpty() && expected.cluster().equals(actual.cluster());
        return isWalk ? SchemaDiff.between(expected, actual) : SchemaDiff.ofDatabases(expected, actual);
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

    /**
     * There is such a sequence; goes on with it.
     *
     * @param name its name
     * @return assertions on the sequence
     */
    public SequenceAssert sequence(String name) {
        return described(new SequenceAssert(single("sequence", SEQUENCES, name)));
    }

    /**
     * There is such a domain; goes on with it.
     *
     * @param name its name
     * @return assertions on the domain
     */
    public DomainAssert domain(String name) {
        return described(new DomainAssert(actual, single("domain", DOMAINS, name)));
    }

    /**
     * There is such a schema; goes on with it.
     *
     * @param name its name
     * @return assertions on the schema
     */
    public SchemaAssert schema(String name) {
        return described(new SchemaAssert(single("schema", SCHEMAS, name)));
    }

    /**
     * There is such an extension; goes on with it.
     *
     * @param name its name
     * @return assertions on the extension
     */
    public ExtensionAssert extension(String name) {
        return described(new ExtensionAssert(single("extension", EXTENSIONS, name)));
    }
}
