package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.schema.SchemaSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealSchema.class)
class SequenceAssertTest {

    private final SchemaSnapshotAssert schema;

    SequenceAssertTest(SchemaSnapshot schema) {
        this.schema = assertThat(schema);
    }

    @Test
    void comparesTheOptions() {
        schema.sequence("invoice_number")
                .hasType("integer")
                .startsAt(1000)
                .incrementsBy(10)
                .hasMinimum(10)
                .hasMaximum(9990)
                .hasCache(5)
                .cycles()
                .isOwnedByNoColumn();
        schema.sequence("orders_id_seq").isOwnedBy("public.orders.id").doesNotCycle();
    }

    @Test
    void refusesOtherOptions() {
        assertSays(() -> schema.sequence("invoice_number").incrementsBy(1), """
                Expected the increment of sequence public.invoice_number to be
                  1
                but it is
                  10""");
        assertSays(
                () -> schema.sequence("orders_id_seq").cycles(),
                "Expected sequence public.orders_id_seq to be cycling, but it is not.");
        assertSays(
                () -> schema.sequence("invoice_number").doesNotCycle(),
                "Expected sequence public.invoice_number to be not cycling, but it is cycling.");
    }

    @Test
    void refusesASequenceThatAColumnOwns() {
        assertSays(
                () -> schema.sequence("orders_id_seq").isOwnedByNoColumn(),
                "Expected sequence public.orders_id_seq to be owned by no column, but it is owned by public.orders.id.");
    }

    @Test
    void refusesASequenceThatShouldNotBeThere() {
        assertSays(
                () -> schema.doesNotHaveSequence("invoice_number"),
                "Expected the schema to have no sequence invoice_number, but there is sequence public.invoice_number.");
    }
}
