package dev.stepwell.hazard;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;

/** What several hazards ask about what is gone. */
final class Gone {

    private Gone() {}

    /** Whether its schema was dropped as well, which is told as one. */
    static boolean withItsSchema(Scene scene, ObjectName name) {
        return scene.change().gone(ObjectKind.SCHEMA).stream()
                .anyMatch(schema -> schema.name().name().equals(name.schema()));
    }

    /** Whether an equal-named table has taken over all rows; without effects the name must do. */
    static boolean isTakenOver(Scene scene, ObjectName table) {
        if (scene.change().after().find(table).isEmpty()) {
            return false;
        }
        return !scene.locking().isKnown()
                || scene.effects().orElseThrow().replaced().stream()
                        .anyMatch(relation -> relation.name().equals(table));
    }

    /** Whether the table, view or type that it belonged to is still there. */
    static boolean fromWhatStays(Scene scene, ObjectName child, ObjectKind parent) {
        return scene.change().nameAfter(Names.parent(child, parent)).isPresent();
    }

    /** Names the command that took it along, where it was not dropped by name. */
    static String how(Scene scene, ObjectName name) {
        return scene.takenAlongBy(name)
                .map(command -> ", taken along by " + command)
                .orElse("");
    }
}
