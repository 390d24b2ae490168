package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.DATA_LOSS;
import static dev.stepwell.hazard.HazardClass.IRREVERSIBLE;

import dev.stepwell.effect.LossyConversion;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.List;
import java.util.Set;

/** Values do not survive the change of their column's type: converted back, they are not what they were. */
final class LossyTypeChange implements Hazard {

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    static final HazardKind KIND = HazardKind.of(
            "lossy-type-change", "A column gets a type that does not keep its values.", DATA_LOSS, IRREVERSIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.effects().map(StepEffects::conversions).orElse(List.of()).stream()
                .filter(conversion -> isComparable(scene, conversion))
                .map(conversion -> sighting(scene, conversion))
                .toList();
    }

    /** Values put into an array, or numbers in place of an enum's labels, cannot be told by casting them back. */
    private static boolean isComparable(Scene scene, LossyConversion conversion) {
        boolean isWrapped =
                conversion.newType().endsWith("[]") != conversion.oldType().endsWith("[]");
        boolean isNumbered = INTEGERS.contains(conversion.newType())
                && scene.change().before().objects().stream()
                        .filter(object -> object.name().kind() == ObjectKind.ENUM)
                        .anyMatch(type -> type.name().path().equals(conversion.oldType())
                                || type.name().name().equals(conversion.oldType()));
        return !isWrapped && !isNumbered;
    }

    private static Sighting sighting(Scene scene, LossyConversion conversion) {
        ObjectName column = conversion.column();
        ObjectName table = Names.table(column);
        int line = scene.blamed(statement -> Locking.rewrites(Set.of(table), statement), column.name())
                .map(StatementEffects::line)
                .orElseGet(() -> scene.line(column));
        return KIND.at(
                        line,
                        column.path(),
                        "The new type of " + column + " does not keep its values: of " + conversion.held()
                                + " that it held, " + conversion.lost() + " cannot be had back.")
                .values(conversion.oldType(), conversion.newType())
                .remedy(
                        "Add a column of the new type, and drop the old one in a later release:",
                        "ALTER TABLE " + table.path() + " ADD COLUMN " + Names.quoted(column.name() + "_new") + " "
                                + conversion.newType());
    }
}
