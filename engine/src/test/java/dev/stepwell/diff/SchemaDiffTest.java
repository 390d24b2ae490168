package dev.stepwell.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {

    private static final ObjectName USERS = ObjectName.of(ObjectKind.TABLE, "public", "users");
    private static final SchemaObject EMAIL =
            object(2, USERS.child(ObjectKind.COLUMN, "email"), Map.of("type", "text", "nullable", "no"));
    private static final SchemaObject INDEX = object(
            3, USERS.child(ObjectKind.INDEX, "ix"), Map.of("definition", "CREATE INDEX ix ON public.users (email)"));

    @Test
    void findsNothingBetweenEqualSnapshots() {
        assertThat(SchemaDiff.between(snapshot(users("email"), EMAIL), snapshot(users("email"), EMAIL)))
                .isEmpty();
    }

    @Test
    void showsBothSidesOfAProperty() {
        SchemaObject changed = object(2, EMAIL.name(), Map.of("type", "character varying(50)", "nullable", "yes"));
        assertDifferences(
                snapshot(EMAIL),
                snapshot(changed),
                "public.users.email › nullable: no → yes",
                "public.users.email › type: text → character varying(50)");
    }

    @Test
    void listsADroppedTableOnceWithWhatWentAlong() {
        assertDifferences(
                snapshot(users("email"), EMAIL, INDEX),
                snapshot(),
                "table public.users was removed: (email) with 1 index");
    }

    @Test
    void listsADroppedSchemaOnceWithWhatWentAlong() {
        SchemaObject schema = object(9, ObjectName.global(ObjectKind.SCHEMA, "public"), Map.of());
        assertDifferences(
                snapshot(schema, users("email"), EMAIL, INDEX),
                snapshot(),
                "schema public was removed: with 1 table, 1 column, 1 index");
    }

    @Test
    void definesAnAddedColumnInOneLine() {
        assertDifferences(
                snapshot(users("id")),
                snapshot(users("id, email"), EMAIL),
                "column public.users.email was added: text not null");
    }

    @Test
    void tellsAnotherColumnOrderFromOtherColumns() {
        List<Difference> differences =
                SchemaDiff.between(snapshot(users("a, \"b, c\", d")), snapshot(users("a, d, \"b, c\"")));
        assertThat(differences)
                .singleElement()
                .hasToString("public.users › column order: a, \"b, c\", d → a, d, \"b, c\"")
                .returns("column-order", Difference::codeText)
                .returns(true, Difference::isColumnOrder);
    }

    @Test
    void listsARenamedTableOnceAndNothingOfItsChildren() {
        ObjectName members = ObjectName.of(ObjectKind.TABLE, "public", "members");
        SchemaSnapshot after = snapshot(
                object(1, members, Map.of("column order", "email")),
                object(2, members.child(ObjectKind.COLUMN, "email"), EMAIL.properties()),
                object(
                        3,
                        members.child(ObjectKind.INDEX, "ix"),
                        Map.of("definition", "CREATE INDEX ix ON public.members (email)")));
        assertDifferences(
                snapshot(users("email"), EMAIL, INDEX), after, "table public.users was renamed to public.members");
    }

    @Test
    void comparesNoIdentitiesBetweenClusters() {
        SchemaSnapshot elsewhere = SchemaSnapshot.of(
                170000, "other", List.of(object(2, USERS.child(ObjectKind.COLUMN, "mail"), EMAIL.properties())));
        assertDifferences(
                snapshot(EMAIL),
                elsewhere,
                "column public.users.email was removed: text not null",
                "column public.users.mail was added: text not null");
    }

    @Test
    void showsTheFirstLineThatDiffersAndKeepsTheWholeText() {
        ObjectName name = ObjectName.of(ObjectKind.FUNCTION, "public", "f()");
        Difference difference = SchemaDiff.between(
                        snapshot(object(1, name, Map.of("definition", "BEGIN\n  RETURN 1;\nEND"))),
                        snapshot(object(1, name, Map.of("definition", "BEGIN\n  RETURN 2;\nEND"))))
                .get(0);
        assertThat(difference).hasToString("public.f() › definition, line 2: RETURN 1; → RETURN 2;");
        assertThat(difference.after()).isEqualTo("BEGIN\n  RETURN 2;\nEND");
    }

    @Test
    void saysWhenOnlyWhiteSpaceDiffers() {
        ObjectName name = ObjectName.of(ObjectKind.FUNCTION, "public", "f()");
        assertDifferences(
                snapshot(object(1, name, Map.of("definition", "BEGIN\n  RETURN 1;\nEND"))),
                snapshot(object(1, name, Map.of("definition", "BEGIN\n RETURN 1; END"))),
                "public.f() › definition: differs only in white space");
    }

    @Test
    void treatsTheReorderedColumnsOfAViewAsColumnOrder() {
        ObjectName view = ObjectName.of(ObjectKind.VIEW, "public", "v");
        assertDifferences(
                snapshot(object(1, view, view("a, b", " SELECT t.a,\n    t.b\n   FROM public.t;"))),
                snapshot(object(1, view, view("b, a", " SELECT t.b,\n    t.a\n   FROM public.t;"))),
                "public.v › column order: a, b → b, a");
    }

    @Test
    void seesThatTwoColumnsOfAViewHaveSwappedTheirNames() {
        ObjectName view = ObjectName.of(ObjectKind.VIEW, "public", "v");
        assertDifferences(
                snapshot(object(1, view, view("x, y", " SELECT t.a AS x,\n    t.b AS y\n   FROM public.t;"))),
                snapshot(object(1, view, view("y, x", " SELECT t.a AS y,\n    t.b AS x\n   FROM public.t;"))),
                "public.v › column order: x, y → y, x",
                "public.v › definition, line 1: SELECT t.a AS x, → SELECT t.a AS y,");
    }

    private static Map<String, String> view(String columns, String definition) {
        return Map.of("column order", columns, "definition", definition);
    }

    private static SchemaObject users(String columns) {
        return object(1, USERS, Map.of("column order", columns));
    }

    private static SchemaObject object(long oid, ObjectName name, Map<String, String> properties) {
        return SchemaObject.of(name, new ObjectIdentity(1259, oid, 0), properties);
    }

    private static SchemaSnapshot snapshot(SchemaObject... objects) {
        return SchemaSnapshot.of(170000, "one", List.of(objects));
    }

    private static void assertDifferences(SchemaSnapshot before, SchemaSnapshot after, String... lines) {
        assertThat(SchemaDiff.between(before, after))
                .extracting(Difference::describe)
                .containsExactly(lines);
    }
}
