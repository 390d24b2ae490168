package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;
import static dev.stepwell.hazard.HazardClass.DATA_LOSS;
import static dev.stepwell.hazard.HazardClass.IRREVERSIBLE;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column goes with its values, also one that is added again under the same name. */
final class DropColumn implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "drop-column", "A column is dropped with its values.", DATA_LOSS, IRREVERSIBLE, BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        List<SchemaObject> columns = scene.change().gone(ObjectKind.COLUMN).stream()
                .filter(column -> isOfTable(scene, column.name()))
                .toList();
        Set<String> paths = columns.stream().map(column -> column.name().path()).collect(Collectors.toSet());
        Stream<Sighting> sightings = columns.stream()
                .filter(column ->
                        !paths.contains(column.property("inherited from").orElse("")))
                .map(column -> sighting(scene, column));
        return Stream.concat(sightings, attributes(scene, columns)).toList();
    }

    private static boolean isOfTable(Scene scene, ObjectName column) {
        ObjectName table = Names.table(column);
        return Gone.fromWhatStays(scene, column, ObjectKind.TABLE)
                || (scene.change().before().find(table).isPresent()
                        && Gone.isTakenOver(scene, table)
                        && scene.change().after().find(column).isEmpty());
    }

    private static Sighting sighting(Scene scene, SchemaObject column) {
        boolean isThereAgain = scene.change().after().find(column.name()).isPresent();
        boolean isVirtual = column.property("generated")
                .filter(text -> text.endsWith("virtual"))
                .isPresent();
        String message =
                scene.who() + " drops " + column.name() + " and all that it holds" + Gone.how(scene, column.name())
                        + (isThereAgain ? "; the one that it adds under this name is another." : ".");
        Sighting sighting = KIND.at(scene.line(column.name()), column.name().path(), message)
                .without(BACKWARD_INCOMPATIBLE, isThereAgain)
                .remedy(remedy(scene, column, isThereAgain));
        return isVirtual ? sighting.bringing(BACKWARD_INCOMPATIBLE) : sighting;
    }

    private static String remedy(Scene scene, SchemaObject column, boolean isThereAgain) {
        if (isThereAgain) {
            return "Change the column in place, with ALTER TABLE "
                    + Names.table(column.name()).path() + " ALTER COLUMN " + Names.own(column.name())
                    + " TYPE ... USING ..., so that its values stay.";
        }
        return LikelyRename.of(column, scene.change())
                .map(statement -> "If it is a rename, write `" + statement + "`. If not, stop" + Wording.IN_TWO_STEPS
                        + ", with a backup of what it holds.")
                .orElse(Wording.STOP_FIRST_WITH_BACKUP);
    }

    /** Of composite types; a typed table has columns of its own that go with them. */
    private static Stream<Sighting> attributes(Scene scene, List<SchemaObject> columns) {
        return scene.change().gone(ObjectKind.ATTRIBUTE).stream()
                .filter(attribute -> Gone.fromWhatStays(scene, attribute.name(), ObjectKind.COMPOSITE_TYPE))
                .filter(attribute -> columns.stream()
                        .noneMatch(column ->
                                column.name().name().equals(attribute.name().name())))
                .map(attribute -> attribute(scene, attribute.name()));
    }

    private static Sighting attribute(Scene scene, ObjectName attribute) {
        String type = Names.parent(attribute, ObjectKind.COMPOSITE_TYPE).path();
        boolean isStored = scene.change().before().objects().stream()
                .filter(object -> object.name().kind() == ObjectKind.COLUMN)
                .anyMatch(column -> column.property("type")
                        .filter(known -> isOfType(known, type))
                        .isPresent());
        Sighting sighting = KIND.at(
                        scene.line(attribute),
                        attribute.path(),
                        scene.who() + " drops " + attribute + " and all that it holds.")
                .remedy(Wording.STOP_FIRST_WITH_BACKUP);
        return isStored ? sighting : sighting.bringing(BACKWARD_INCOMPATIBLE);
    }

    private static boolean isOfType(String known, String type) {
        String element = known.replace("[]", "");
        return element.equals(type) || type.endsWith("." + element);
    }
}
