package dev.stepwell.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaMessagesTest {

    private static final ObjectName USERS = ObjectName.of(ObjectKind.TABLE, "public", "users");
    private static final SchemaObject TABLE = object(USERS, Map.of());

    @Test
    void shouldHaveObjectSaysWhenThereIsNothingOfThatKind() {
        SchemaSnapshot schema = SchemaSnapshot.of(0, List.of(TABLE));
        Lookup lookup = new Lookup(schema, Set.of(ObjectKind.VIEW), "active");

        assertThat(ShouldHaveObject.message("view", "active", lookup))
                .isEqualTo("Expected the schema to have the view active, but it has none of that name."
                        + " There are no views at all.");
    }

    @Test
    void shouldNotHaveObjectNamesAllThatAreThere() {
        SchemaObject other = object(ObjectName.of(ObjectKind.TABLE, "audit", "users"), Map.of());

        assertThat(ShouldNotHaveObject.message("table", "users", List.of(other, TABLE)))
                .isEqualTo("Expected the schema to have no table users, but there is table audit.users, table"
                        + " public.users.");
    }

    @Test
    void shouldHaveValuesTellsAnotherOrder() {
        ObjectName mood = ObjectName.of(ObjectKind.ENUM, "public", "mood");

        assertThat(ShouldHaveValues.message(mood, List.of("a", "b"), List.of("b", "a")))
                .isEqualTo("Expected enum public.mood to have the values a, b, but it has b, a."
                        + "\n  They are the same in another order.");
    }

    @Test
    void shouldHavePropertyShowsLongTextsLineByLine() {
        assertThat(ShouldHaveProperty.message(USERS, "definition", "SELECT 1", Optional.of("SELECT\n  2")))
                .isEqualTo(
                        "Expected the definition of table public.users to be\n  SELECT 1\nbut it is\n  SELECT\n    2");
    }

    @Test
    void keyColumnsAreReadFromTheDefinition() {
        SchemaObject key = object(
                USERS.child(ObjectKind.CONSTRAINT, "k"),
                Map.of("definition", "PRIMARY KEY (id, \"a, \"\"b\"\")\", c) INCLUDE (d)"));

        assertThat(KeyColumns.of(key)).containsExactly("id", "a, \"b\")", "c");
    }

    private static SchemaObject object(ObjectName name, Map<String, String> properties) {
        return SchemaObject.of(name, ObjectIdentity.NONE, properties);
    }
}
