package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import java.util.List;

/** A column no longer gets the value that it got, when a row is inserted without one. */
final class ChangeDefault implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "change-default", "A column no longer gets the value that it got by itself.", BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.change().stayed(ObjectKind.COLUMN).stream()
                .filter(column -> column.now("inherited from").isEmpty())
                .filter(column -> isOtherDefault(column) || isNoLongerFilled(column))
                .map(column -> sighting(scene, column))
                .toList();
    }

    private static boolean isOtherDefault(Stayed column) {
        String old = bare(column.old("default"));
        String now = bare(column.now("default"));
        boolean isFilledOtherwise =
                !column.now("identity").isEmpty() || !column.now("generated").isEmpty();
        boolean isSequence = old.startsWith("nextval(") && now.startsWith("nextval(");
        return !old.isEmpty() && !old.equals(now) && !isFilledOtherwise && !isSequence;
    }

    private static boolean isNoLongerFilled(Stayed column) {
        boolean lostIdentity =
                !column.old("identity").isEmpty() && column.now("identity").isEmpty();
        boolean lostExpression =
                !column.old("generated").isEmpty() && column.now("generated").isEmpty();
        return (lostIdentity || lostExpression) && column.now("default").isEmpty();
    }

    /** Without the casts, which follow the type of the column. */
    private static String bare(String expression) {
        return expression.replaceAll("::[\\w .\"()]+$", "");
    }

    private static Sighting sighting(Scene scene, Stayed column) {
        String old = value(column.before());
        return KIND.at(
                        scene.line(column.was()),
                        column.was().path(),
                        "A row that is inserted without a value for " + column.was() + " no longer gets " + old
                                + "; an application that still runs may count on it.")
                .values(old, column.after().property("default").orElse(null))
                .remedy("Have every release that runs give the value itself first.");
    }

    private static String value(SchemaObject column) {
        return column.property("default")
                .or(() -> column.property("generated"))
                .orElse("the next number of its identity");
    }
}
