package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;

/** Assertions on a view. Made by {@link SchemaSnapshotAssert#view}. */
public final class ViewAssert extends RelationAssert<ViewAssert> {

    ViewAssert(SchemaSnapshot schema, SchemaObject actual) {
        super(schema, actual, ViewAssert.class);
    }

    /**
     * The query is this.
     *
     * @param query as PostgreSQL writes it (System Information Functions, {@code pg_get_viewdef}); white space is folded
     * @return this
     */
    public ViewAssert hasDefinition(String query) {
        return hasProperty(DEFINITION, query);
    }

    /**
     * The view stores its rows.
     *
     * @return this
     */
    public ViewAssert isMaterialized() {
        if (actual.name().kind() != ObjectKind.MATERIALIZED_VIEW) {
            throw error(ShouldBe.message(actual.name(), "materialized", "not"));
        }
        return this;
    }
}
