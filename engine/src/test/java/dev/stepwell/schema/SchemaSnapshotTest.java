package dev.stepwell.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaSnapshotTest {

    private static final ObjectName USERS = ObjectName.of(ObjectKind.TABLE, "public", "users");
    private static final ObjectName EMAIL = USERS.child(ObjectKind.COLUMN, "email");

    @Test
    void equalityIsThatOfNamesAndProperties() {
        SchemaSnapshot here = SchemaSnapshot.of(
                150000, "1", List.of(SchemaObject.of(EMAIL, new ObjectIdentity(1, 2, 3), Map.of("type", "text"))));
        SchemaSnapshot there =
                SchemaSnapshot.of(170000, List.of(SchemaObject.of(EMAIL, ObjectIdentity.NONE, Map.of("type", "text"))));
        SchemaSnapshot other =
                SchemaSnapshot.of(170000, List.of(SchemaObject.of(EMAIL, ObjectIdentity.NONE, Map.of("type", "date"))));
        assertThat(here).isEqualTo(there).hasSameHashCodeAs(there).isNotEqualTo(other);
    }

    @Test
    void findsObjectsAndTheirChildren() {
        SchemaSnapshot snapshot = snapshot(
                object(USERS.child(ObjectKind.INDEX, "ix"), 4),
                object(EMAIL, 3),
                object(USERS, 1),
                object(ObjectName.of(ObjectKind.TABLE, "public", "users2"), 2));
        assertThat(snapshot.find(EMAIL)).contains(object(EMAIL, 3));
        assertThat(snapshot.find(USERS.child(ObjectKind.COLUMN, "name"))).isEmpty();
        assertThat(snapshot.children(USERS))
                .extracting(child -> child.name().path())
                .containsExactly("public.users.email", "public.ix");
        assertThat(snapshot.children(ObjectName.of(ObjectKind.TABLE, "public", "no")))
                .isEmpty();
    }

    @Test
    void sharesUnchangedObjectsWithAnEarlierSnapshot() {
        SchemaSnapshot earlier = snapshot(object(USERS, 1), object(EMAIL, 2));
        SchemaSnapshot shared = snapshot(object(USERS, 1), object(EMAIL, 5)).sharing(earlier);
        assertThat(shared.objects().get(0)).isSameAs(earlier.objects().get(0));
        assertThat(shared.find(EMAIL).orElseThrow().identity().oid())
                .as("a re-created object keeps its own identity")
                .isEqualTo(5);
        assertThat(shared).isEqualTo(earlier);
    }

    @Test
    void appliesAChange() {
        ObjectName name = USERS.child(ObjectKind.COLUMN, "name");
        SchemaSnapshot before = snapshot(object(USERS, 1), object(EMAIL, 2));
        assertThat(before.with(List.of(object(name, 3)), List.of(EMAIL)))
                .isEqualTo(snapshot(object(USERS, 1), object(name, 3)));
    }

    @Test
    void refusesTwoObjectsWithOneName() {
        assertThatThrownBy(() -> snapshot(object(EMAIL, 1), object(EMAIL, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two objects with the name column public.users.email");
    }

    private static SchemaObject object(ObjectName name, long oid) {
        return SchemaObject.of(name, new ObjectIdentity(1259, oid, 0), Map.of("owner", "alice"));
    }

    private static SchemaSnapshot snapshot(SchemaObject... objects) {
        return SchemaSnapshot.of(170000, List.of(objects));
    }
}
