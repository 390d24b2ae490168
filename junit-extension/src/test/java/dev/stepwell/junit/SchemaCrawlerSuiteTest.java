package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.Table;

/** The final schema as SchemaCrawler sees it. */
class SchemaCrawlerSuiteTest {

    @MigrationSuite(location = "classpath:histories/weak")
    static class OwnAssertions {

        @Test
        void tables(Catalog catalog) {
            assertThat(catalog.getTables()).extracting(Table::getName).containsExactly("customers", "orders");
        }
    }

    @MigrationSuite(location = "classpath:histories/stuck")
    static class OfBrokenUpgrade {

        @Test
        void tables(Catalog catalog) {
            assertThat(catalog.getTables()).isEmpty();
        }
    }

    @MigrationSuite(location = "classpath:histories/weak", lint = true)
    static class Linted implements MigrationChecks {}

    @MigrationSuite(location = "classpath:histories/weak", lint = true, severity = "weak-schema=error")
    static class Strict implements MigrationChecks {}

    @Test
    void isAParameterForOwnAssertions() {
        assertThat(Run.of(OwnAssertions.class).succeeded()).containsExactly("tables(Catalog)");
    }

    @Test
    void isNotThereWhereAnUpgradeFails() {
        assertThat(Run.of(OfBrokenUpgrade.class).aborted()).isEqualTo("");
    }

    @Test
    void isLintedWithWarnings() {
        Run run = Run.of(Linted.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.succeeded()).contains("schemaLint ▸ final schema");
    }

    @Test
    void mayFailForLints() {
        assertThat(Run.of(Strict.class).failed().get("schemaLint ▸ final schema"))
                .isEqualTo("");
    }
}
