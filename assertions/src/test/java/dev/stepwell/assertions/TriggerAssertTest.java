package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.schema.SchemaSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealSchema.class)
class TriggerAssertTest {

    private final TableAssert orders;

    TriggerAssertTest(SchemaSnapshot schema) {
        orders = assertThat(schema).table("orders");
    }

    @Test
    void comparesTheDefinition() {
        orders.trigger("touched")
                .hasDefinition(
                        "CREATE TRIGGER touched BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.touch()");
    }

    @Test
    void tellsWhichTriggersFire() {
        orders.trigger("touched").isEnabled();
        orders.trigger("asleep").isDisabled();
        assertSays(
                () -> orders.trigger("asleep").isEnabled(),
                "Expected trigger public.orders.asleep to be enabled, but it is disabled.");
        assertSays(
                () -> orders.trigger("touched").isDisabled(),
                "Expected trigger public.orders.touched to be disabled, but it is not.");
    }

    @Test
    void listsTheNearestTriggers() {
        assertSays(
                () -> orders.trigger("touch"),
                "Expected table public.orders to have the trigger touch, but it has none of that name. There are the triggers touched, asleep.");
    }

    @Test
    void refusesATriggerThatShouldNotBeThere() {
        orders.doesNotHaveTrigger("stamped");
        assertSays(
                () -> orders.doesNotHaveTrigger("touched"),
                "Expected table public.orders to have no trigger touched, but it has one.");
    }
}
