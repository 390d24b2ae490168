package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;
import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.script.Statement;
import dev.stepwell.script.StatementClass;
import dev.stepwell.walk.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A table that was there gets a column that must be given a value, and no default gives one. */
final class AddColumnNotNull implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "add-column-not-null",
            "A column without a default may not be null.",
            DATA_DEPENDENT,
            BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        Stream<Sighting> added = scene.change().came(ObjectKind.COLUMN).stream()
                .filter(column -> column.property("inherited from").isEmpty() && isRequired(column))
                .flatMap(column -> scene.change().nameBefore(Names.table(column.name())).stream()
                        .map(table -> sighting(scene, column, table)));
        return Stream.concat(added, refused(scene).stream()).toList();
    }

    private static boolean isRequired(SchemaObject column) {
        return column.property("nullable").filter("no"::equals).isPresent()
                && Stream.of("default", "identity", "generated")
                        .allMatch(way -> column.property(way).isEmpty());
    }

    private static Sighting sighting(Scene scene, SchemaObject column, ObjectName table) {
        boolean isFilled = scene.failureOnRows().isEmpty() && Populated.in(scene, table);
        return KIND.at(
                        scene.line(column.name()),
                        column.name().path(),
                        (isFilled ? "An" : "The upgrade fails on a table that holds rows, and an")
                                + " application that still runs cannot insert: " + column.name()
                                + " must have a value, and there is no default.")
                .without(DATA_DEPENDENT, isFilled)
                .remedy(remedy(
                        Names.table(column.name()).path(),
                        Names.own(column.name()),
                        column.property("type").orElse("...")));
    }

    private static String[] remedy(String table, String column, String type) {
        return new String[] {
            "Add it with a default, or nullable; fill it, and set it NOT NULL in a later release:",
            "ALTER TABLE " + table + " ADD COLUMN " + column + " " + type + " NOT NULL DEFAULT ..."
        };
    }

    /** It failed, so that there is no such column to be found: the statement names none that could have held null. */
    private static Optional<Sighting> refused(Scene scene) {
        return scene.failureOnRows()
                .filter(error -> error.sqlState().equals("23502") && error.statement() != null)
                .filter(error -> scene.upgrade().step().outcome() == Outcome.FAILED)
                .flatMap(error -> altered(scene, error)
                        .filter(table -> scene.change().before().children(table).stream()
                                .noneMatch(child -> child.property("nullable")
                                                .filter("yes"::equals)
                                                .isPresent()
                                        && statement(error).names(child.name().name())))
                        .map(table -> KIND.at(
                                        error.line(),
                                        table.path(),
                                        "The upgrade adds a column to " + table
                                                + " that must have a value, and no default gives one to the rows that are"
                                                + " there.")
                                .remedy(remedy(table.path(), "...", "..."))));
    }

    private static Optional<ObjectName> altered(Scene scene, ScriptError error) {
        Statement statement = statement(error);
        return scene.change().before().objects().stream()
                .map(SchemaObject::name)
                .filter(name ->
                        name.kind() == ObjectKind.TABLE && statement.names("alter") && statement.names(name.name()))
                .findFirst();
    }

    private static Statement statement(ScriptError error) {
        return new Statement(Objects.requireNonNull(error.statement()), error.line(), StatementClass.OTHER, List.of());
    }
}
