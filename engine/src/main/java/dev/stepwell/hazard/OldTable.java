package dev.stepwell.hazard;

import dev.stepwell.effect.Relation;
import dev.stepwell.schema.ObjectKind;

/** Whether a relation of the effects was there before the upgrade, and is told of by itself. */
final class OldTable {

    private OldTable() {}

    /** Old, and not dropped by the same upgrade, which is another hazard. */
    static boolean stays(Scene scene, Relation relation) {
        return relation.existed()
                && relation.name().kind() == ObjectKind.TABLE
                && scene.change().gone(ObjectKind.TABLE).stream()
                        .noneMatch(table -> table.name().equals(relation.name()));
    }
}
