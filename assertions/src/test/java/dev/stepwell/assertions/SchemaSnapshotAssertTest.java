package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.assertions.RealVerdicts.Verdicts;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealVerdicts.class)
class SchemaSnapshotAssertTest {

    @Test
    void findsTablesWithAndWithoutTheirSchema(Verdicts verdicts) {
        assertThat(verdicts.schema())
                .hasTable("users")
                .hasTable("public.users")
                .hasTable("Order")
                .hasTable("public.\"Order\"")
                .hasTable("audit.log")
                .doesNotHaveTable("admins")
                .doesNotHaveTable("audit.users");
    }

    @Test
    void listsTheNearestTables(Verdicts verdicts) {
        assertSays(
                () -> assertThat(verdicts.schema()).hasTable("user"),
                "Expected the schema to have the table user, but it has none of that name."
                        + " There are the tables public.users, audit.log, public.log, public.\"Order\".");
    }

    @Test
    void saysThatAViewIsNoTable(Verdicts verdicts) {
        assertSays(
                () -> assertThat(verdicts.schema()).hasTable("admins"),
                "Expected the schema to have the table admins, but it has none of that name. There is the view"
                        + " public.admins, which is no table."
                        + " There are the tables public.users, audit.log, public.log, public.\"Order\".");
    }

    @Test
    void asksForTheSchemaOfANameThatTwoTablesHave(Verdicts verdicts) {
        assertSays(
                () -> assertThat(verdicts.schema()).table("log"),
                "The table log is not the only one of that name. Write which one you mean: audit.log, public.log.");
    }

    @Test
    void refusesATableThatShouldNotBeThere(Verdicts verdicts) {
        assertSays(
                () -> assertThat(verdicts.schema()).doesNotHaveTable("users"),
                "Expected the schema to have no table users, but there is table public.users.");
    }

    @Test
    void findsFunctionsByTheirArgumentsWhereTheyHaveSeveralForms(Verdicts verdicts) {
        assertThat(verdicts.schema()).function("one");
        assertThat(verdicts.schema()).function("public.one()");
        assertThat(verdicts.schema()).function("total(integer, integer)");
        assertSays(
                () -> assertThat(verdicts.schema()).function("total"),
                "The function total is not the only one of that name. Write which one you mean:"
                        + " public.total(integer), public.total(integer, integer).");
    }

    @Test
    void comparesTheDefinitionOfAFunction(Verdicts verdicts) {
        assertThat(verdicts.schema()).function("one").hasDefinition("""
                CREATE OR REPLACE FUNCTION public.one()
                 RETURNS integer
                 LANGUAGE sql
                AS $function$SELECT 1$function$""");
    }

    @Test
    void comparesTheValuesOfAnEnum(Verdicts verdicts) {
        assertThat(verdicts.schema()).enumType("mood").hasValues("sad", "it's ok", "happy");
        assertSays(
                () -> assertThat(verdicts.schema()).enumType("mood").hasValues("sad", "ok"),
                "Expected enum public.mood to have the values sad, ok, but it has sad, it's ok, happy."
                        + "\n  missing: ok\n  not expected: it's ok, happy");
    }

    @Test
    void comparesTheQueryOfAView(Verdicts verdicts) {
        assertThat(verdicts.schema())
                .view("admins")
                .hasColumn("id")
                .hasDefinition("SELECT id FROM public.users WHERE ((role)::text = 'admin'::text);");
    }

    @Test
    void knowsWhichViewIsMaterialized(Verdicts verdicts) {
        assertThat(verdicts.schema()).view("names").isMaterialized();
        assertSays(
                () -> assertThat(verdicts.schema()).view("admins").isMaterialized(),
                "Expected view public.admins to be materialized, but it is not.");
    }

    @Test
    void isEqualToASchemaWithTheSameObjects(Verdicts verdicts) {
        SchemaSnapshot again =
                RealSteps.step(verdicts.sound(), "b2", Pass.SECOND_UPGRADE).after();

        assertThat(verdicts.schema()).isEqualTo(again);
    }

    @Test
    void listsEveryDifference(Verdicts verdicts) {
        SchemaSnapshot before =
                RealSteps.step(verdicts.broken(), "b2", Pass.FIRST_UPGRADE).before();
        SchemaSnapshot after =
                RealSteps.step(verdicts.broken(), "c3", Pass.FIRST_UPGRADE).after();

        assertSays(() -> assertThat(after).isEqualTo(before), """
                Expected the schema to be equal to the other one, but there are 3 differences, each shown as expected → actual:
                  table public.chats was added: (id)
                  column public.users.email was added: text
                  column public.users.role was added: text
                Compared: every object of every user schema; the order of columns counts.""");
    }

    @Test
    void keepsTheDescriptionOnTheWayToAColumn(Verdicts verdicts) {
        assertSays(
                () -> assertThat(verdicts.schema())
                        .as("our schema")
                        .table("users")
                        .column("name")
                        .isNullable(),
                "[our schema] Expected column public.users.name to be nullable, but it is declared NOT NULL.");
    }
}
