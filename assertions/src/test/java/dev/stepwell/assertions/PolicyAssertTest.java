package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.schema.SchemaSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealSchema.class)
class PolicyAssertTest {

    private final TableAssert orders;

    PolicyAssertTest(SchemaSnapshot schema) {
        orders = assertThat(schema).table("orders");
    }

    @Test
    void comparesWhatAPolicySays() {
        orders.hasRowSecurity();
        orders.policy("small")
                .isFor("SELECT")
                .appliesTo("reporting")
                .hasUsing("(total < (100)::numeric)")
                .hasNoCheck()
                .isRestrictive();
        orders.policy("own")
                .isFor("all")
                .appliesTo("PUBLIC")
                .hasCheck("(total > (1)::numeric)")
                .isPermissive();
    }

    @Test
    void refusesAnotherCondition() {
        assertSays(() -> orders.policy("own").hasUsing("false"), """
                Expected the using of policy public.orders.own to be
                  false
                but it is
                  true""");
    }

    @Test
    void refusesAnotherSort() {
        assertSays(
                () -> orders.policy("small").isPermissive(),
                "Expected policy public.orders.small to be permissive, but it is restrictive.");
        assertSays(
                () -> orders.policy("own").isRestrictive(),
                "Expected policy public.orders.own to be restrictive, but it is permissive.");
    }

    @Test
    void refusesAPolicyThatShouldNotBeThere() {
        orders.doesNotHavePolicy("all");
        assertSays(
                () -> orders.doesNotHavePolicy("own"),
                "Expected table public.orders to have no policy own, but it has one.");
    }
}
