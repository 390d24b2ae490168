package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.schema.SchemaSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealSchema.class)
class RelationPartsTest {

    private final SchemaSnapshotAssert schema;

    RelationPartsTest(SchemaSnapshot schema) {
        this.schema = assertThat(schema);
    }

    @Test
    void comparesTheColumnsInTheirOrder() {
        schema.table("orders").hasColumns("id", "Note", "total");
        schema.table("log").hasColumns("at", "the, text");
    }

    @Test
    void refusesOtherColumns() {
        assertSays(
                () -> schema.table("orders").hasColumns("id", "total"),
                "Expected table public.orders to have the columns id, total, but it has id, \"Note\", total.\n  not expected: \"Note\"");
        assertSays(
                () -> schema.table("log").hasColumns("the, text", "at"),
                "Expected table public.log to have the columns \"the, text\", at, but it has at, \"the, text\".\n  They are the same in another order.");
    }

    @Test
    void comparesThePredicateOfAnIndex() {
        schema.table("orders")
                .index("ix_orders_large")
                .hasPredicate("(total > (1000)::numeric)")
                .isValid();
        schema.view("totals").index("ix_totals").hasNoPredicate();
    }

    @Test
    void refusesAnotherPredicate() {
        assertSays(() -> schema.table("orders").index("orders_pkey").hasPredicate("(id > 1)"), """
                Expected the predicate of index public.orders_pkey to be
                  (id > 1)
                but it has none.""");
        assertSays(
                () -> schema.table("orders").index("ix_orders_large").hasNoPredicate(),
                "Expected index public.ix_orders_large to have no predicate, but it is\n  (total > (1000)::numeric)");
    }

    @Test
    void tellsWhatAConstraintIs() {
        schema.table("orders").constraint("one_total").isDeferrable().isValidated();
        assertSays(
                () -> schema.table("orders").constraint("positive").isValidated(),
                "Expected constraint public.orders.positive to be validated, but it is not.");
        assertSays(
                () -> schema.table("orders").constraint("positive").isDeferrable(),
                "Expected constraint public.orders.positive to be deferrable, but it is not.");
    }

    @Test
    void refusesPartsThatShouldNotBeThere() {
        schema.table("orders").doesNotHaveIndex("ix").doesNotHaveConstraint("known");
        assertSays(
                () -> schema.table("orders").doesNotHaveIndex("ix_orders_large"),
                "Expected table public.orders to have no index ix_orders_large, but it has one.");
        assertSays(
                () -> schema.table("orders").doesNotHaveConstraint("positive"),
                "Expected table public.orders to have no constraint positive, but it has one.");
    }

    @Test
    void comparesThePartitionKey() {
        schema.table("log").isPartitionedBy("RANGE (at)");
    }

    @Test
    void tellsRowSecurity() {
        assertSays(
                () -> schema.table("log").hasRowSecurity(),
                "Expected table public.log to be under row security, but it is not.");
    }
}
