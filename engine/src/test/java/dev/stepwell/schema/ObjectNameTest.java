package dev.stepwell.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectNameTest {

    private static final ObjectName ORDERS = ObjectName.of(ObjectKind.TABLE, "public", "orders");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total|public.orders.total",
                "_2|public.orders._2",
                "_2$|public.orders.\"_2$\"",
                "order|public.orders.\"order\"",
                "orders|public.orders.orders",
                "left|public.orders.\"left\"",
                "name|public.orders.name",
                "Total|public.orders.\"Total\"",
                "2nd|public.orders.\"2nd\"",
                "two words|public.orders.\"two words\"",
                "say \"hi\"|public.orders.\"say \"\"hi\"\"\"",
                "größe|public.orders.\"größe\"",
                "😀|public.orders.\"😀\""
            })
    void quotesIdentifiersOnlyWhereNeeded(String column, String path) {
        assertThat(ORDERS.child(ObjectKind.COLUMN, column).path()).isEqualTo(path);
    }

    @Test
    void leavesOutPartsThatAKindDoesNotHave() {
        assertThat(ObjectName.global(ObjectKind.SCHEMA, "app").path()).isEqualTo("app");
        assertThat(ORDERS.path()).isEqualTo("public.orders");
        assertThat(ORDERS.child(ObjectKind.INDEX, "orders_pkey").path()).isEqualTo("public.orders_pkey");
    }

    @Test
    void keepsSignaturesAsTheyAre() {
        assertThat(ObjectName.of(ObjectKind.FUNCTION, "public", "f(integer, \"My Type\")"))
                .hasToString("function public.f(integer, \"My Type\")");
    }

    @Test
    void sortsWhatBelongsToATableDirectlyBehindIt() {
        List<ObjectName> canonical = List.of(
                ObjectName.global(ObjectKind.EXTENSION, "citext"),
                ObjectName.global(ObjectKind.SCHEMA, "app"),
                ObjectName.of(ObjectKind.TABLE, "app", "a"),
                ObjectName.global(ObjectKind.SCHEMA, "public"),
                ObjectName.of(ObjectKind.SEQUENCE, "public", "z"),
                ORDERS,
                ORDERS.child(ObjectKind.COLUMN, "b"),
                ORDERS.child(ObjectKind.CONSTRAINT, "a"),
                ObjectName.of(ObjectKind.VIEW, "public", "pending"),
                ObjectName.of(ObjectKind.FUNCTION, "public", "a()"));
        List<ObjectName> sorted = new ArrayList<>(canonical);
        Collections.reverse(sorted);
        Collections.sort(sorted);
        assertThat(sorted).isEqualTo(canonical);
    }
}
