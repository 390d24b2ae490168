package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;

/** Parts of tables that come or go by what happens to another object. */
final class Parts {

    private Parts() {}

    /**
     * Triggers of partitions are copies, made and dropped when the partition is attached and detached; the sequence of an
     * identity column is part of it.
     */
    static boolean comeAndGoWithoutStatement(SchemaObject object, Catalogue catalogue) {
        return (object.name().kind() == ObjectKind.TRIGGER && isInherited(object))
                || isIdentitySequence(object, catalogue);
    }

    private static boolean isInherited(SchemaObject object) {
        return object.property(Properties.INHERITED_FROM).isPresent();
    }

    static boolean comeWithoutStatement(SchemaObject object, Catalogue to, Plan plan) {
        if (isIdentitySequence(object, to) || isColumnOfView(object, to)) {
            return true;
        }
        if (!isInherited(object)) {
            return false;
        }
        return switch (object.name().kind()) {
            case TRIGGER -> true;
            case CONSTRAINT ->
                ConstraintWriter.isForeignKey(object)
                        || (!ConstraintWriter.isKey(object) && isBroughtAlong(object, to, plan));
            case COLUMN -> isBroughtAlong(object, to, plan);
            default -> false;
        };
    }

    private static boolean isColumnOfView(SchemaObject object, Catalogue to) {
        return object.name().kind() == ObjectKind.COLUMN
                && to.parent(object.name())
                        .map(parent -> parent.name().kind())
                        .filter(kind -> kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW)
                        .isPresent();
    }

    private static boolean isIdentitySequence(SchemaObject object, Catalogue to) {
        return object.name().kind() == ObjectKind.SEQUENCE && to.isOfIdentity(object);
    }

    /** Whether what it is inherited from comes now, or its table comes as a child of another one. */
    private static boolean isBroughtAlong(SchemaObject object, Catalogue to, Plan plan) {
        boolean isOfNewChild = to.parent(object.name())
                .filter(table -> table.property(Properties.INHERITS).isPresent()
                        && plan.created().contains(Unit.of(table.name())))
                .isPresent();
        return isOfNewChild
                || Inheritance.sources(object, to).stream()
                        .anyMatch(source -> plan.created().contains(Unit.of(source.name())));
    }
}
