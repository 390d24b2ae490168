package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A suite that names a model: the failing test shows the revision that makes it pass. */
class ModelSuiteTest {

    private static final String FOLDER = "target/model-suite";
    private static final Pattern READY =
            Pattern.compile("\\n(-- Bring .*?)\\n\\n    to do: +Review it, and save it as (\\S+);", Pattern.DOTALL);

    @Entity
    @Table(name = "accounts")
    static class Account {

        @Id
        long id;

        @Column(nullable = false, length = 100)
        String owner = "";
    }

    @MigrationSuite(location = FOLDER, entities = Account.class)
    static class Modelled implements MigrationChecks {}

    @MigrationSuite(location = FOLDER)
    @ExpectedModel("no.such.place")
    static class Misled implements MigrationChecks {}

    @MigrationSuite(location = FOLDER)
    static class Modelless implements MigrationChecks {}

    @ExtendWith(ServerProbe.class)
    @MigrationSuite(location = FOLDER)
    @ExpectedModel
    static class Empty implements MigrationChecks {}

    @ExtendWith(ServerProbe.class)
    @MigrationSuite(location = FOLDER, entities = Account.class)
    @ExpectedModel(settings = "quoted")
    static class WrongSetting implements MigrationChecks {}

    @BeforeEach
    void history() throws IOException {
        Path folder = Files.createDirectories(Path.of(FOLDER));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.writeString(folder.resolve("a1_create_accounts.sql"), """
                -- Create accounts
                --
                -- revision: a1
                -- revises:

                -- upgrade
                CREATE TABLE accounts (id bigint PRIMARY KEY);

                -- downgrade
                DROP TABLE accounts;
                """);
    }

    @Test
    void theFailingTestShowsTheRevisionThatMakesItPass() throws IOException {
        String entity = Account.class.getName();

        String failure = String.valueOf(Run.of(Modelled.class).failed().get("schemaMatchesEntities ▸ final schema"));

        assertThat(failure).isEqualTo("""
                schema-matches-entities failed

                  error missing-column: Column public.accounts.owner (%s.owner) is missing from the migrated schema.
                    after:  owner character varying(100) NOT NULL
                    to do:  Add `ALTER TABLE public.accounts ADD COLUMN owner character varying(100) NOT NULL` to a new revision. Or change the model.
                  info ready-revision: This revision takes the differences away.

                -- Bring the schema to the model
                --
                -- revision:   ID
                -- revises:    a1

                -- upgrade
                ALTER TABLE public.accounts ADD COLUMN owner character varying(100);
                -- Fails where rows hold no value yet: fill them first, with a value that is right for them.
                -- UPDATE public.accounts SET owner = <value> WHERE owner IS NULL;
                ALTER TABLE public.accounts ALTER COLUMN owner SET NOT NULL;

                -- downgrade
                ALTER TABLE public.accounts DROP COLUMN owner;

                    to do:  Review it, and save it as target/model-suite/ID_bring_the_schema_to_the_model.sql; `stepwell revision --autogenerate` writes the same.""".formatted(entity).replace("ID", id(failure)));

        Matcher ready = READY.matcher(failure);
        assertThat(ready.find()).isTrue();
        Files.writeString(Path.of(ready.group(2)), ready.group(1) + "\n");

        Run mended = Run.of(Modelled.class);
        assertThat(mended.failed()).isEmpty();
        assertThat(mended.outcomes()).containsEntry("schemaMatchesEntities ▸ final schema", "SUCCESSFUL");
    }

    private static String id(String failure) {
        Matcher id = Pattern.compile("-- revision:   (\\w+)").matcher(failure);
        return id.find() ? id.group(1) : "";
    }

    @Test
    void aModelThatIsNotThereFailsItsTestOnly() {
        assertThat(Run.of(Misled.class).failed()).isEqualTo(Map.of("schemaMatchesEntities ▸ final schema", """
                        schema-matches-entities failed

                          error no-entities: There is no entity in package no.such.place nor below it.
                            to do:  Correct the name of the package, or put its classes on the class path."""));
    }

    @Test
    void noTestRunsWithoutAModel() {
        assertThat(Run.of(Modelless.class).outcomes().keySet())
                .noneMatch(name -> name.startsWith("schemaMatchesEntities"));
    }

    @Test
    void refusesAModelThatIsNotNamed() {
        refuses(
                Empty.class,
                "@ExpectedModel of " + Empty.class.getName()
                        + " names no model; name packages, a persistence unit or a file.");
    }

    @Test
    void refusesASettingWithoutAValue() {
        refuses(
                WrongSetting.class,
                "@ExpectedModel of " + WrongSetting.class.getName()
                        + " has the setting 'quoted'; write <name>=<value>.");
    }

    private static void refuses(Class<?> fixture, String message) {
        Run run = Run.of(fixture);

        assertThat(run.failedContainers()).isEqualTo(Map.of("ModelSuiteTest$" + fixture.getSimpleName(), message));
        assertThat(run.reported("started")).isEqualTo(List.of("false"));
    }
}
