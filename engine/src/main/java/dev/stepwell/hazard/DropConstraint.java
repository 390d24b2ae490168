package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule for the rows of a table goes: a constraint, or a unique index. */
final class DropConstraint implements Hazard {

    private static final String UNIQUE_INDEX = "CREATE UNIQUE INDEX";

    /** Of plain columns; in an expression a comma may be anything. */
    private static final Pattern KEYS =
            Pattern.compile("(CREATE UNIQUE INDEX .* USING btree \\(|UNIQUE \\()([^()]*)(\\).*)", Pattern.DOTALL);

    static final HazardKind KIND =
            HazardKind.of("drop-constraint", "A constraint or unique index is dropped.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        Stream<SchemaObject> constraints = Dropped.fromTables(scene, ObjectKind.CONSTRAINT);
        Stream<SchemaObject> indexes = Dropped.fromTables(scene, ObjectKind.INDEX)
                .filter(index -> index.property("constraint").isEmpty())
                .filter(index -> NewConstraint.definition(index).startsWith(UNIQUE_INDEX));
        return Stream.concat(constraints, indexes)
                .filter(rule -> !isThereAgain(scene, rule) && !goesWithAColumn(scene, rule))
                .map(SchemaObject::name)
                .map(name -> KIND.at(
                                scene.line(name),
                                name.path(),
                                "The upgrade drops " + name
                                        + "; an application that still runs relies on what it keeps out, and may name it in ON"
                                        + " CONFLICT.")
                        .remedy("Drop it once no release that relies on it runs any more."))
                .toList();
    }

    /** The same rule under another name, or with its keys in another order. */
    private static boolean isThereAgain(Scene scene, SchemaObject rule) {
        String text = unnamed(rule);
        return scene.change().came(rule.name().kind()).stream()
                .anyMatch(other -> unnamed(other).equals(text)
                        && scene.change()
                                .nameBefore(Names.table(other.name()))
                                .filter(Names.table(rule.name())::equals)
                                .isPresent());
    }

    private static String unnamed(SchemaObject rule) {
        String definition = inOrder(NewConstraint.definition(rule).replace(" NOT VALID", ""));
        return definition.startsWith(UNIQUE_INDEX)
                ? UNIQUE_INDEX + definition.substring(definition.indexOf(" ON "))
                : definition;
    }

    /** The order of its keys is nothing to what a unique key keeps out, and nothing to ON CONFLICT. */
    private static String inOrder(String definition) {
        Matcher unique = KEYS.matcher(definition);
        return unique.matches()
                ? unique.group(1)
                        + Stream.of(unique.group(2).split(", ", -1)).sorted().collect(Collectors.joining(", "))
                        + unique.group(3)
                : definition;
    }

    private static boolean goesWithAColumn(Scene scene, SchemaObject rule) {
        return scene.change().gone(ObjectKind.COLUMN).stream()
                .filter(column -> Names.table(column.name()).equals(Names.table(rule.name())))
                .anyMatch(column -> NewConstraint.mentions(NewConstraint.definition(rule), Names.own(column.name())));
    }
}
