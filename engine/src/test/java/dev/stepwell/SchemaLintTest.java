package dev.stepwell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.check.CheckResult;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.testkit.TestPostgres;
import dev.stepwell.walk.StepListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What linters find in a final schema, and what of it is left out. */
@ExtendWith(TestPostgres.class)
class SchemaLintTest {

    private final PostgresServer server;
    private final Path folder;

    SchemaLintTest(PostgresServer server, @TempDir Path folder) {
        this.server = server;
        this.folder = folder;
    }

    @Test
    void areOfAllKindsAndNameTheStatementThatTheObjectCameWith() throws IOException {
        write("a1", "", """
                CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL, email text);
                CREATE UNIQUE INDEX ix_email ON customers (email);
                CREATE INDEX ix_name ON customers (name);
                CREATE TABLE orders (customer_id bigint REFERENCES customers, at timestamptz NOT NULL);
                """);
        write("b2", "a1", """
                CREATE INDEX ix_name_email ON customers (name, email);
                CREATE TABLE ring_a (id int PRIMARY KEY, b_id bigint);
                CREATE TABLE ring_b (id bigint PRIMARY KEY, a_id bigint REFERENCES ring_a);
                CREATE INDEX ix_ring_b ON ring_b (a_id);
                ALTER TABLE ring_a ADD CONSTRAINT "To B" FOREIGN KEY (b_id) REFERENCES ring_b;
                CREATE INDEX ix_ring_a ON ring_a (b_id);
                CREATE TABLE own (id int PRIMARY KEY REFERENCES own);
                """);

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "info nullable-unique-index public.ix_email a1:8",
                        "warning redundant-index public.ix_name a1:9",
                        "warning missing-primary-key public.orders a1:10",
                        "warning foreign-key-without-index public.orders.orders_customer_id_fkey a1:10",
                        "warning foreign-key-cycle public.ring_a b2:8",
                        "warning foreign-key-type-mismatch public.ring_b.ring_b_a_id_fkey b2:9",
                        "warning self-referencing-key public.own.own_id_fkey b2:13");
    }

    @Test
    void areNotWhatOnlySeemsToBeOne() throws IOException {
        write("a1", "", """
                CREATE TABLE things (id bigint PRIMARY KEY, a text, b text, parent bigint REFERENCES things);
                CREATE INDEX ix_partial ON things (a) WHERE b IS NULL;
                CREATE UNIQUE INDEX ix_unique ON things (a) WHERE a IS NOT NULL;
                CREATE INDEX ix_hash ON things USING hash (a);
                CREATE INDEX ix_lower ON things (lower(a));
                CREATE INDEX ix_both ON things (a, b);
                CREATE INDEX ix_parent ON things (parent);
                CREATE VIEW v AS SELECT a FROM things;
                """);

        assertThat(findings()).isEmpty();
    }

    @Test
    void areNotLookedForInASchemaThatIsNotReached() throws IOException {
        write("a1", "", "CREATE TABLE orders (placed_at nothing);");

        assertThat(result().wasRun()).isFalse();
    }

    private void write(String id, String parent, String upgrade) throws IOException {
        Files.writeString(
                folder.resolve(id + "_change.sql"),
                "-- Change " + id + "\n--\n-- revision: " + id + "\n-- revises: " + parent + "\n\n-- upgrade\n"
                        + upgrade + "\n-- downgrade: irreversible because nobody goes back here\n");
    }

    private List<String> findings() {
        return result().findings().stream()
                .map(finding -> finding.severity().word() + " " + finding.code() + " " + finding.path() + " "
                        + finding.revision().orElseThrow() + ":" + finding.line())
                .toList();
    }

    private CheckResult result() {
        VerifySettings settings = VerifySettings.of(folder.toString()).checks(Set.of("schema-lint"));
        return new Verifier(() -> server, StepListener.NONE).verify(settings).result("schema-lint");
    }
}
