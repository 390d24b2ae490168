package dev.stepwell.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final ObjectName TOTAL =
            ObjectName.of(ObjectKind.TABLE, "public", "orders").child(ObjectKind.COLUMN, "total");

    @Test
    void hasACodeOfKindPropertyAndEvent() {
        assertThat(new Difference(Code.CHANGED, TOTAL, "type", "numeric(10,2)", "numeric(12,2)").codeText())
                .isEqualTo("column-type-changed");
        assertThat(Difference.removed(ObjectName.of(ObjectKind.MATERIALIZED_VIEW, "public", "m"), "")
                        .codeText())
                .isEqualTo("materialized-view-removed");
    }

    @Test
    void hasAPathAndOneLine() {
        Difference difference = new Difference(Code.CHANGED, TOTAL, "type", "numeric(10,2)", "numeric(12,2)");
        assertThat(difference.path()).isEqualTo("public.orders.total › type");
        assertThat(difference).hasToString("public.orders.total › type: numeric(10,2) → numeric(12,2)");
        assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void namesAMissingSideNone() {
        assertThat(new Difference(Code.CHANGED, TOTAL, "default", null, "0"))
                .hasToString("public.orders.total › default: none → 0");
    }

    @Test
    void cutsALongTextOnOneLine() {
        assertThat(Difference.added(TOTAL, "x".repeat(300)).describe())
                .isEqualTo("column public.orders.total was added: " + "x".repeat(238) + " …");
    }
}
