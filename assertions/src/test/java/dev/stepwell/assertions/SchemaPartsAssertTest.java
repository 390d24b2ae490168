package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.schema.SchemaSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealSchema.class)
class SchemaPartsAssertTest {

    private final SchemaSnapshotAssert schema;

    SchemaPartsAssertTest(SchemaSnapshot schema) {
        this.schema = assertThat(schema);
    }

    @Test
    void findsSchemasAndExtensions() {
        schema.schema("audit").hasComment("who did what");
        schema.extension("citext").hasVersion("1.6").isInSchema("public");
        schema.doesNotHaveSchema("billing").doesNotHaveExtension("hstore");
    }

    @Test
    void saysWhatIsNotThere() {
        assertSays(
                () -> schema.schema("audits"),
                "Expected the schema to have the schema audits, but it has none of that name. There are the schemas audit, public.");
        assertSays(
                () -> schema.extension("hstore"),
                "Expected the schema to have the extension hstore, but it has none of that name. There are the extensions citext, plpgsql.");
    }

    @Test
    void saysWhatShouldNotBeThere() {
        assertSays(
                () -> schema.doesNotHaveSchema("audit"),
                "Expected the schema to have no schema audit, but there is schema audit.");
        assertSays(
                () -> schema.doesNotHaveExtension("citext"),
                "Expected the schema to have no extension citext, but there is extension citext.");
        assertSays(
                () -> schema.doesNotHaveView("totals"),
                "Expected the schema to have no view totals, but there is materialized view public.totals.");
        assertSays(
                () -> schema.doesNotHaveFunction("touch"),
                "Expected the schema to have no function touch, but there is function public.touch().");
    }

    @Test
    void hasNoMoreEnums() {
        schema.doesNotHaveEnum("mood");
    }
}
