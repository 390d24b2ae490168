package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.assertions.RealVerdicts.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealVerdicts.class)
class ColumnAssertTest {

    private TableAssert users;

    @BeforeEach
    void open(Verdicts verdicts) {
        users = assertThat(verdicts.schema()).table("users");
    }

    @Test
    void comparesTheType() {
        users.column("role").hasType("character varying(50)");
        assertSays(() -> users.column("role").hasType("text"), """
                Expected the type of column public.users.role to be
                  text
                but it is
                  character varying(50)""");
    }

    @Test
    void tellsWhatMayBeNull() {
        users.column("role").isNullable();
        users.column("name").isNotNull();
        assertSays(
                () -> users.column("role").isNotNull(),
                "Expected column public.users.role to be declared NOT NULL, but it is nullable.");
    }

    @Test
    void comparesTheDefault() {
        users.column("mood").hasDefault("'sad'::public.mood");
        users.column("role").hasNoDefault();
    }

    @Test
    void refusesAColumnWithoutDefault() {
        assertSays(() -> users.column("role").hasDefault("0"), """
                Expected the default of column public.users.role to be
                  0
                but it has none.""");
    }

    @Test
    void refusesADefaultThatShouldNotBeThere() {
        assertSays(
                () -> users.column("mood").hasNoDefault(),
                "Expected column public.users.mood to have no default, but it is\n  'sad'::public.mood");
    }

    @Test
    void tellsIdentityColumns() {
        users.column("id").isIdentity();
        assertSays(
                () -> users.column("role").isIdentity(),
                "Expected column public.users.role to be an identity column, but it is not.");
    }

    @Test
    void tellsGeneratedColumns() {
        users.column("initial").isGenerated();
        assertSays(
                () -> users.column("role").isGenerated(),
                "Expected column public.users.role to be a generated column, but it is not.");
    }
}
