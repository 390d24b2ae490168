package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import java.util.Set;

/** What a change of one unit means for those that need it. */
final class Dependents {

    private static final Set<ObjectKind> SWAPPED = Set.of(
            ObjectKind.ENUM,
            ObjectKind.DOMAIN,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.RANGE_TYPE,
            ObjectKind.BASE_TYPE,
            ObjectKind.COLLATION);

    private static final Set<ObjectKind> KEPT_BY_RETYPING =
            Set.of(ObjectKind.INDEX, ObjectKind.STATISTICS, ObjectKind.SEQUENCE, ObjectKind.TABLE);

    private final Catalogue from;
    private final Catalogue to;

    Dependents(Catalogue from, Catalogue to) {
        this.from = from;
        this.to = to;
    }

    /** Whether PostgreSQL drops the one with the other: a constraint or index of a partition with that of its parent. */
    boolean goAlong(Unit unit, Unit dependent) {
        boolean isPart = dependent.name().kind() == ObjectKind.CONSTRAINT
                || dependent.name().kind() == ObjectKind.INDEX;
        return isPart
                && !dependent.isFacet()
                && Inheritance.sources(from.find(dependent.name()).orElseThrow(), from).stream()
                        .anyMatch(source -> source.name().equals(unit.name()));
    }

    /** Whether it is the column of a table whose type is made anew, which keeps its rows. */
    boolean areColumns(Unit dependent, Unit type) {
        boolean isColumn = dependent.name().kind() == ObjectKind.COLUMN && !dependent.isFacet();
        return isColumn
                && SWAPPED.contains(type.name().kind())
                && !type.isFacet()
                && to.parent(dependent.name())
                        .filter(parent -> parent.name().kind() == ObjectKind.TABLE)
                        .isPresent()
                && to.find(dependent.name())
                        .filter(column -> column.property(Properties.GENERATED).isEmpty())
                        .isPresent();
    }

    /** What PostgreSQL does not carry along when a column changes its type (ALTER TABLE). */
    boolean areInTheWay(Unit dependent, Unit column) {
        if (dependent.isFacet()) {
            return dependent.facet().equals(Properties.DEFAULT);
        }
        ObjectKind kind = dependent.name().kind();
        if (kind == ObjectKind.COLUMN) {
            return to.find(dependent.name())
                            .filter(other ->
                                    other.property(Properties.GENERATED).isPresent())
                            .isPresent()
                    && dependent.name().relation().equals(column.name().relation());
        }
        if (kind == ObjectKind.CONSTRAINT) {
            return to.find(dependent.name())
                    .filter(ConstraintWriter::isForeignKey)
                    .isPresent();
        }
        return !KEPT_BY_RETYPING.contains(kind);
    }
}
