package dev.stepwell.hazard;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.stream.Stream;

/** What is gone and has nothing of its name in its place. */
final class Dropped {

    private Dropped() {}

    static Stream<ObjectName> named(Scene scene, ObjectKind... kinds) {
        return scene.change().gone(kinds).stream()
                .map(SchemaObject::name)
                .filter(name -> !Gone.withItsSchema(scene, name))
                .filter(name -> scene.change().after().find(name).isEmpty());
    }

    /** Of what belongs to a table, only where the table stays, under whatever name. */
    static Stream<SchemaObject> fromTables(Scene scene, ObjectKind... kinds) {
        return scene.change().gone(kinds).stream()
                .filter(object -> object.property("inherited from").isEmpty())
                .filter(object -> scene.change()
                        .nameAfter(Names.table(object.name()))
                        .filter(table -> scene.change()
                                .after()
                                .find(table.child(
                                        object.name().kind(), object.name().name()))
                                .isEmpty())
                        .isPresent());
    }
}
