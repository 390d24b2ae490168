package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertThat(Run.of(OfBrokenUpgrade.class).aborted())
                .isEqualTo(Map.of(
                        "tables(Catalog)",
                        "There is no final schema: the upgrade of b2 fails at classpath:histories/stuck/b2_add_email.sql:7,"
                                + " where PostgreSQL says: relation \"user_accounts\" does not exist (SQLSTATE 42P01)."
                                + " `verify --only upgrade` shows all of it."));
    }

    @Test
    void isLintedWithWarnings() {
        Run run = Run.of(Linted.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.succeeded()).contains("schemaLint ▸ final schema");
        assertThat(run.reported("warning"))
                .filteredOn(text -> text.startsWith("missing-primary-key"))
                .containsExactly(
                        "missing-primary-key public.orders: The table public.orders has no primary key: nothing"
                                + " tells two equal rows apart, and logical replication refuses to update or delete them.");
    }

    @Test
    void mayHaveWhatIsAccepted(@TempDir Path folder) throws IOException {
        Path accepted = folder.resolve("accepted.txt");
        Files.writeString(accepted, """
                redundant-index public.ix_customers_* because the narrow one is warm
                missing-primary-key public.orders because rows are only added
                foreign-key-without-index public.orders.* because customers stay
                foreign-key-cycle public.* because there is none
                """);

        Map<String, String> failed = Run.with(Map.of("stepwell.accepted", accepted.toString()), Strict.class)
                .failed();

        assertThat(failed).isEqualTo(Map.of("acknowledgements", """
                acknowledgements failed

                %s:4
                  error unneeded: Nothing needs the allowance of foreign-key-cycle for public.*.
                    to do:  Remove the line.""".formatted(accepted)));
    }

    @Test
    void mayFailForLints() {
        assertThat(Run.of(Strict.class).failed()).isEqualTo(Map.of("schemaLint ▸ final schema", """
                schema-lint failed

                a1 Create customers and orders
                classpath:histories/weak/a1_create_orders.sql:8
                  error redundant-index: The index public.ix_customers_name on name is the beginning of index\
                 public.ix_customers_name_email, which serves the same queries: each write pays for both.
                    to do:  Drop it with `DROP INDEX CONCURRENTLY public.ix_customers_name` in a new revision with\
                 `-- upgrade: no-transaction`.

                a1 Create customers and orders
                classpath:histories/weak/a1_create_orders.sql:10
                  error missing-primary-key: The table public.orders has no primary key: nothing tells two equal rows\
                 apart, and logical replication refuses to update or delete them.
                    to do:  Add a primary key in a new revision.
                  error foreign-key-without-index: No index begins with customer_id, which the foreign key\
                 public.orders.orders_customer_id_fkey is on: whoever deletes or changes a row that is referred to reads\
                 all of public.orders.
                    to do:  Add `CREATE INDEX CONCURRENTLY ON public.orders (customer_id)` in a new revision with\
                 `-- upgrade: no-transaction`."""));
    }
}
