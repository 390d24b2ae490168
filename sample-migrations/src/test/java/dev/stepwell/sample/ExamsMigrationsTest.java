package dev.stepwell.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.junit.ExpectedModel;
import dev.stepwell.junit.MigrationChecks;
import dev.stepwell.junit.MigrationSuite;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.walk.WalkRecord;
import org.junit.jupiter.api.Test;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.Table;

@MigrationSuite(location = "classpath:db/exams", lint = true)
@ExpectedModel("dev.stepwell.sample.exams")
class ExamsMigrationsTest implements MigrationChecks {

    @Test
    void everyQuestionHasAnExplanation(WalkRecord walk) {
        ObjectName explanation = new ObjectName(ObjectKind.COLUMN, "public", "questions", "explanation");
        assertThat(walk.finalSchema()
                        .orElseThrow()
                        .find(explanation)
                        .orElseThrow()
                        .toString())
                .contains("nullable=no");
    }

    @Test
    void everyMomentHasATimeZone(Catalog schema) {
        assertThat(schema.getTables())
                .flatExtracting(Table::getColumns)
                .extracting(column -> column.getColumnDataType().getName())
                .contains("timestamptz")
                .doesNotContain("timestamp");
    }
}
