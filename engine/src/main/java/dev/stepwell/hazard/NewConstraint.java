package dev.stepwell.hazard;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A constraint that an upgrade puts on a table that was there before it. */
record NewConstraint(SchemaObject constraint, ObjectName oldTable) {

    private static final String NOT_VALID = "NOT VALID";

    /** Those whose definition begins so; neither inherited ones nor those that a change of type made PostgreSQL rebuild. */
    static List<NewConstraint> of(Scene scene, String beginning) {
        return scene.change().came(ObjectKind.CONSTRAINT).stream()
                .filter(constraint -> definition(constraint).startsWith(beginning))
                .filter(constraint -> constraint.property("inherited from").isEmpty())
                .flatMap(constraint -> scene.change().nameBefore(Names.table(constraint.name())).stream()
                        .map(table -> new NewConstraint(constraint, table)))
                .filter(added -> !added.isRebuilt(scene))
                .toList();
    }

    /** A change of a column's type makes PostgreSQL build its constraints anew, the renamed ones too. */
    private boolean isRebuilt(Scene scene) {
        Optional<SchemaObject> old = scene.change().before().find(oldTable.child(ObjectKind.CONSTRAINT, name().name()));
        boolean isAboutChanged = scene.change().stayed(ObjectKind.COLUMN).stream()
                .filter(column ->
                        column.differs("type") && Names.table(column.was()).equals(oldTable))
                .anyMatch(column -> mentions(definition(), Names.own(column.is())));
        boolean hadOtherName = scene.change().gone(ObjectKind.CONSTRAINT).stream()
                .anyMatch(gone -> Names.table(gone.name()).equals(oldTable)
                        && definition(gone).equals(definition()));
        return old.filter(same -> definition(same).equals(definition())).isPresent()
                || (isAboutChanged && (old.isPresent() || hadOtherName));
    }

    static String definition(SchemaObject object) {
        return object.property("definition").orElse("");
    }

    String definition() {
        return definition(constraint);
    }

    ObjectName name() {
        return constraint.name();
    }

    String table() {
        return Names.table(name()).path();
    }

    boolean isValid() {
        return !definition().endsWith(NOT_VALID);
    }

    /** Whether it says something of a column that was there before, so that the rows decide whether it holds. */
    boolean isAboutOldColumns(Scene scene) {
        return scene.change().before().children(oldTable).stream()
                .filter(child -> child.name().kind() == ObjectKind.COLUMN)
                .anyMatch(column -> mentions(definition(), Names.own(column.name())));
    }

    /** Whether one of its columns is new and filled by a default. */
    boolean isAboutFilledColumns(Scene scene) {
        return scene.change().came(ObjectKind.COLUMN).stream()
                .filter(column -> Names.table(column.name()).equals(Names.table(name())))
                .anyMatch(column ->
                        column.property("default").isPresent() && mentions(definition(), Names.own(column.name())));
    }

    static boolean mentions(String definition, String identifier) {
        return Pattern.compile("(?<![\\w\"$])" + Pattern.quote(identifier) + "(?![\\w\"$])")
                .matcher(definition)
                .find();
    }

    /** Whether a later statement of the transaction that made it NOT VALID read the rows for it. */
    boolean isValidatedLater(Scene scene) {
        Set<ObjectName> family = Family.of(scene, oldTable);
        return scene.locking().isInTransaction()
                && scene.statements().stream()
                        .filter(statement -> Locking.scans(family, statement))
                        .flatMap(statement -> scene.script(statement).stream())
                        .anyMatch(text -> text.names("validate") && text.names(name().name()));
    }

    /** The index that it uses, where that was there before. */
    boolean usesOldIndex(Scene scene) {
        return scene.change()
                .nameBefore(Names.table(name()).child(ObjectKind.INDEX, name().name()))
                .isPresent();
    }

    String addingSql(String definition) {
        return "ALTER TABLE " + table() + " ADD CONSTRAINT " + Names.own(name()) + " " + definition;
    }

    String validatingSql() {
        return "ALTER TABLE " + table() + " VALIDATE CONSTRAINT " + Names.own(name());
    }
}
