package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.assertions.RealVerdicts.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealVerdicts.class)
class TableAssertTest {

    private TableAssert users;
    private TableAssert orders;

    @BeforeEach
    void open(Verdicts verdicts) {
        users = assertThat(verdicts.schema()).table("users");
        orders = assertThat(verdicts.schema()).table("Order");
    }

    @Test
    void findsColumns() {
        users.hasColumn("role").doesNotHaveColumn("email");
        orders.hasColumn("user").hasColumn("the \"key\"").hasColumn("\"the \"\"key\"\"\"");
    }

    @Test
    void listsTheNearestColumns() {
        assertSays(
                () -> users.hasColumn("rolle"),
                "Expected table public.users to have the column rolle, but it has none of that name."
                        + " There are the columns role, mood, name, id, initial.");
    }

    @Test
    void refusesAColumnThatShouldNotBeThere() {
        assertSays(
                () -> users.doesNotHaveColumn("role"),
                "Expected table public.users to have no column role, but it has one,"
                        + " of type character varying(50).");
    }

    @Test
    void comparesThePrimaryKey() {
        users.hasPrimaryKey("id");
        orders.hasPrimaryKey("user", "the \"key\"");
    }

    @Test
    void refusesAnotherPrimaryKey() {
        assertSays(
                () -> users.hasPrimaryKey("id", "role"),
                "Expected table public.users to have the primary key (id, role), but its primary key is (id),"
                        + " constraint users_pkey.");
    }

    @Test
    void refusesATableWithoutPrimaryKey(Verdicts verdicts) {
        assertSays(
                () -> assertThat(verdicts.schema()).table("audit.log").hasPrimaryKey("id"),
                "Expected table audit.log to have the primary key (id), but it has no primary key.");
    }

    @Test
    void comparesIndexes() {
        users.index("ix_users_role")
                .isUnique()
                .hasDefinition("CREATE UNIQUE INDEX ix_users_role ON public.users USING btree (role)");
    }

    @Test
    void refusesAnIndexThatIsNotUnique() {
        assertSays(
                () -> users.index("ix_users_name").isUnique(),
                "Expected index public.ix_users_name to be unique, but it is not.");
    }

    @Test
    void listsTheNearestIndexes() {
        assertSays(
                () -> users.index("ix_roles"),
                "Expected table public.users to have the index ix_roles, but it has none of that name."
                        + " There are the indexes ix_users_role, users_pkey, ix_users_name.");
    }

    @Test
    void comparesConstraints() {
        users.constraint("users_name_check").hasDefinition("CHECK ((name <> ''::text))");
    }

    @Test
    void refusesAnotherConstraint() {
        assertSays(() -> users.constraint("users_name_check").hasDefinition("CHECK (true)"), """
                Expected the definition of constraint public.users.users_name_check to be
                  CHECK (true)
                but it is
                  CHECK ((name <> ''::text))""");
    }
}
