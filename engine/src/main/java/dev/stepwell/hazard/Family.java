package dev.stepwell.hazard;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table with its partitions and the tables that inherit from it, by their names from before. */
final class Family {

    private Family() {}

    static Set<ObjectName> of(Scene scene, ObjectName table) {
        Set<ObjectName> family = new LinkedHashSet<>(Set.of(table));
        List<SchemaObject> tables = scene.change().before().objects().stream()
                .filter(object -> object.name().kind() == ObjectKind.TABLE
                        && !parents(object).isEmpty())
                .toList();
        boolean isGrowing = true;
        while (isGrowing) {
            Set<String> paths = family.stream().map(ObjectName::path).collect(Collectors.toSet());
            isGrowing = family.addAll(tables.stream()
                    .filter(child -> parents(child).stream().anyMatch(paths::contains))
                    .map(SchemaObject::name)
                    .toList());
        }
        return family;
    }

    private static List<String> parents(SchemaObject table) {
        return Stream.of("partition of", "inherits")
                .flatMap(property -> table.property(property).stream())
                .flatMap(paths -> Arrays.stream(paths.split(", ", -1)))
                .toList();
    }
}
