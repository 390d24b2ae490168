package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.schema.SchemaSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealSchema.class)
class DomainAssertTest {

    private final SchemaSnapshotAssert schema;

    DomainAssertTest(SchemaSnapshot schema) {
        this.schema = assertThat(schema);
    }

    @Test
    void comparesTheTypeAndItsLimits() {
        schema.domain("mail").hasType("text").isNotNull().hasDefault("'none@example.com'::text");
        schema.domain("score").hasType("integer").isNullable().hasNoDefault();
    }

    @Test
    void leadsToTheConstraints() {
        schema.domain("mail").constraint("has_at").hasDefinition("CHECK ((VALUE ~~ '%@%'::text))");
        assertSays(
                () -> schema.domain("score").constraint("has_at"),
                "Expected domain public.score to have the constraint has_at, but it has none of that name. There are no constraints at all.");
    }

    @Test
    void refusesWhatMayNotBeNull() {
        assertSays(
                () -> schema.domain("mail").isNullable(),
                "Expected domain public.mail to be nullable, but it is declared NOT NULL.");
        assertSays(
                () -> schema.domain("score").isNotNull(),
                "Expected domain public.score to be declared NOT NULL, but it is nullable.");
    }

    @Test
    void refusesADomainThatShouldNotBeThere() {
        assertSays(
                () -> schema.doesNotHaveDomain("score"),
                "Expected the schema to have no domain score, but there is domain public.score.");
    }
}
