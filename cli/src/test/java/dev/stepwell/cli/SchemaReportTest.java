package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report --schema}, and the check of the same schema. */
class SchemaReportTest {

    private static final String CHAT = "../sample-migrations/src/main/resources/db/chat";

    @Test
    void isOnePageWithADiagramThatLoadsNothing(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("schema.html");

        Run run = Run.of("report", "--schema", "--dir", CHAT, "--output", page.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.FINE);
        String html = Files.readString(page);
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("<h1>Schema of " + CHAT + "</h1>", "7 revisions, up to f50b9d7e21a6")
                .contains("<svg class=\"diagram\"", ">&quot;Suggestion&quot;</text>", "public.\"Chat\"")
                .contains("<title>Vote_messageId_fkey: &quot;Vote&quot;.messageId → &quot;Message&quot;.id</title>")
                .doesNotContain("http:", "https:", "<script", "stepwell_version");
        assertThat(html.split("class=\"entity\"", -1)).hasSize(1 + 7);
    }

    @Test
    void isTheSameForTheSameSchema() {
        Run first = Run.of("report", "--schema", "--dir", CHAT);
        Run second = Run.of("report", "--schema", "--dir", CHAT);

        assertThat(withoutServer(first)).isEqualTo(withoutServer(second));
    }

    private static String withoutServer(Run run) {
        return run.out().replaceAll("<p>embedded PostgreSQL .*</p>", "");
    }

    @Test
    void isNotThereWhereAnUpgradeFails(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a1_break.sql"), """
                -- Break
                --
                -- revision: a1
                -- revises:

                -- upgrade
                CREATE TABLE broken (id nothing);
                """);

        Run run = Run.of("report", "--schema", "--dir", folder.toString());

        assertThat(run.err())
                .isEqualTo("stepwell: There is no final schema: the upgrade of a1 fails at " + folder
                        + "/a1_break.sql:7, where PostgreSQL says: type \"nothing\" does not exist (SQLSTATE 42704)."
                        + " `verify --only upgrade` shows all of it.\n");
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
    }

    @Test
    void isAPageOnly() {
        Run run = Run.of("report", "--schema", "--dir", CHAT, "--format", "json");

        assertThat(run.err()).startsWith("The report of a schema is an HTML page; leave --format out.");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void isLintedOnRequestOnly() {
        Run without = Run.of("verify", "--dir", CHAT);
        Run linted = Run.of("verify", "--dir", CHAT, "--only", "schema-lint");

        assertThat(without.out()).doesNotContain("schema-lint");
        assertThat(linted.report()).contains("""
                  ../sample-migrations/src/main/resources/db/chat/8e05c1a9f6b3_create_votes_and_streams.sql:8
                    warning foreign-key-without-index: No index begins with "messageId", which the foreign key\
                 public."Vote"."Vote_messageId_fkey" is on: whoever deletes or changes a row that is referred to reads all of\
                 public."Vote".
                      to do:  Add `CREATE INDEX CONCURRENTLY ON public."Vote" ("messageId")` in a new revision with\
                 `-- upgrade: no-transaction`.
                """);
        assertThat(linted.status()).isEqualTo(ExitStatus.FINE);
    }
}
