package dev.stepwell.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.junit.MigrationChecks;
import dev.stepwell.junit.MigrationSuite;
import dev.stepwell.sample.testcases.TestCase;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.WalkRecord;
import org.junit.jupiter.api.Test;

// tag::own-test[]
@MigrationSuite(location = "classpath:db/test_cases", entities = TestCase.class)
class TestCasesMigrationsTest implements MigrationChecks {

    @Test
    void noColumnHasTheNameThatTheMapperReserves(WalkRecord walk) {
        SchemaSnapshot schema = walk.finalSchema().orElseThrow();
        assertThat(schema.find(new ObjectName(ObjectKind.COLUMN, "public", "test_cases", "metadata")))
                .isEmpty();
    }
}
// end::own-test[]
