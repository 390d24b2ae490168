package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.schema.SchemaSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealSchema.class)
class CommonPropertiesTest {

    private final SchemaSnapshotAssert schema;

    CommonPropertiesTest(SchemaSnapshot schema) {
        this.schema = assertThat(schema);
    }

    @Test
    void comparesComments() {
        schema.table("orders").hasComment("what was sold");
        schema.table("orders").column("total").hasComment("with tax");
        schema.table("log").hasNoComment();
    }

    @Test
    void refusesAnotherComment() {
        assertSays(() -> schema.table("orders").hasComment("what was bought"), """
                Expected the comment of table public.orders to be
                  what was bought
                but it is
                  what was sold""");
        assertSays(
                () -> schema.table("orders").hasNoComment(),
                "Expected table public.orders to have no comment, but it is\n  what was sold");
    }

    @Test
    void comparesTheOwner() {
        schema.table("orders").hasOwner("postgres");
        assertSays(() -> schema.function("touch").hasOwner("app"), """
                Expected the owner of function public.touch() to be
                  app
                but it is
                  postgres""");
    }

    @Test
    void comparesPrivileges() {
        schema.table("orders").grants("reporting", "UPDATE", "SELECT").grants("PUBLIC");
        schema.schema("audit").grants("reporting", "USAGE with grant option");
    }

    @Test
    void refusesOtherPrivileges() {
        assertSays(
                () -> schema.table("orders").grants("reporting", "SELECT", "DELETE"),
                "Expected table public.orders to grant reporting SELECT, DELETE, but it grants SELECT, UPDATE.\n  missing: DELETE\n  not expected: UPDATE");
        assertSays(
                () -> schema.table("orders").grants("auditor", "SELECT"),
                "Expected table public.orders to grant auditor SELECT, but it grants none.\n  missing: SELECT");
    }

    @Test
    void comparesAnyProperty() {
        schema.table("orders").hasProperty("replica identity", "default");
    }
}
