package dev.stepwell.diff;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Columns of views that only have another type because the columns of tables that they show do. */
final class ViewColumns {

    private static final Set<ObjectKind> VIEWS = Set.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);
    private static final Set<String> FOLLOWING = Set.of("type", "collation");

    private final List<Difference> differences;
    private final SchemaSnapshot before;

    ViewColumns(List<Difference> differences, SchemaSnapshot before) {
        this.differences = differences;
        this.before = before;
    }

    /** The differences without those that follow from one that is among them. */
    List<Difference> without() {
        return differences.stream().filter(difference -> !follows(difference)).toList();
    }

    private boolean follows(Difference difference) {
        return difference.object().kind() == ObjectKind.COLUMN
                && FOLLOWING.contains(difference.property())
                && isOfView(difference.object())
                && differences.stream().anyMatch(other -> isCause(other, difference));
    }

    private boolean isCause(Difference cause, Difference difference) {
        return cause.object().kind() == ObjectKind.COLUMN
                && cause.property().equals(difference.property())
                && Objects.equals(cause.before(), difference.before())
                && Objects.equals(cause.after(), difference.after())
                && !isOfView(cause.object());
    }

    private boolean isOfView(ObjectName column) {
        return isOfView(before, column);
    }

    static boolean isOfView(SchemaSnapshot snapshot, ObjectName column) {
        return column.kind() == ObjectKind.COLUMN
                && VIEWS.stream()
                        .anyMatch(kind -> snapshot.find(ObjectName.of(kind, column.schema(), column.relation()))
                                .isPresent());
    }
}
