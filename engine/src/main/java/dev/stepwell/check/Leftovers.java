package dev.stepwell.check;

import dev.stepwell.diff.Difference;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.Locale;

/** Words the differences between the schema that a step should have left and the one that it left. */
final class Leftovers {

    static final String ORDER = "Nothing, unless code relies on the order; PostgreSQL adds columns at the end only.";

    private static final String REPEATABLE =
            "Make the upgrade independent of the moment it runs and of what the downgrade leaves.";

    private Leftovers() {}

    /** A difference that a downgrade leaves. */
    static Finding finding(String check, RevisionId id, Evidence.Place place, Difference difference) {
        return finding(check, id, place, difference, "");
    }

    /** A difference that a downgrade leaves in circumstances that are said first. */
    static Finding finding(
            String check, RevisionId id, Evidence.Place place, Difference difference, String circumstances) {
        FindingBuilder finding = difference.isColumnOrder()
                ? FindingBuilder.info(check, "column-order")
                : FindingBuilder.error(check, code(difference));
        return finding.about(id, Direction.DOWNGRADE)
                .at(place.file(), place.line())
                .path(difference.path())
                .values(difference.before(), difference.after())
                .remedy(remedy(difference))
                .saying(circumstances + sentence(difference));
    }

    /** A difference between the first upgrade and the second. */
    static Finding afterSecondUpgrade(RevisionId id, Evidence.Place place, Difference difference) {
        FindingBuilder finding = difference.isColumnOrder()
                ? FindingBuilder.info(RoundTripCheck.NAME, "column-order").remedy(ORDER)
                : FindingBuilder.error(RoundTripCheck.NAME, "second-upgrade-differs")
                        .remedy(REPEATABLE);
        return finding.about(id, Direction.UPGRADE)
                .at(place.file(), place.line())
                .path(difference.path())
                .values(difference.before(), difference.after())
                .saying("After down and up again, " + difference.object() + " is not as the first upgrade made it.");
    }

    private static String code(Difference difference) {
        return switch (difference.kind()) {
            case ADDED -> "left-behind";
            case REMOVED -> "not-restored";
            case CHANGED -> "restored-differently";
        };
    }

    private static String sentence(Difference difference) {
        ObjectName object = difference.object();
        if (difference.isColumnOrder()) {
            return "The downgrade puts the columns of " + object + " into another order.";
        }
        return switch (difference.kind()) {
            case ADDED -> "The downgrade leaves " + object + " behind.";
            case REMOVED -> "The downgrade does not bring " + object + " back.";
            case CHANGED ->
                difference.property().isEmpty()
                        ? "The downgrade brings " + object + " back under another name."
                        : "The downgrade does not restore the " + difference.property() + " of " + object + ".";
        };
    }

    private static String remedy(Difference difference) {
        if (difference.isColumnOrder()) {
            return ORDER;
        }
        if (difference.object().kind() == ObjectKind.ENUM
                && !difference.property().isEmpty()) {
            return "PostgreSQL cannot drop an enum value: swap the type for one without it, or declare the downgrade"
                    + " irreversible.";
        }
        return switch (difference.kind()) {
            case ADDED -> "Add `" + drop(difference.object()) + "` to the downgrade.";
            case REMOVED -> "Make the downgrade create it as it was.";
            case CHANGED -> "Make the downgrade set it back to what it was.";
        };
    }

    private static String drop(ObjectName object) {
        String word = object.kind().word().toUpperCase(Locale.ROOT);
        return switch (object.kind()) {
            case COLUMN, CONSTRAINT -> "ALTER TABLE " + parent(object) + " DROP " + word + " " + own(object);
            case ATTRIBUTE -> "ALTER TYPE " + parent(object) + " DROP ATTRIBUTE " + own(object);
            case TRIGGER, RULE, POLICY -> "DROP " + word + " " + own(object) + " ON " + parent(object);
            case ENUM, RANGE_TYPE, BASE_TYPE, COMPOSITE_TYPE -> "DROP TYPE " + object.path();
            default -> "DROP " + word + " " + object.path();
        };
    }

    private static String parent(ObjectName child) {
        return ObjectName.of(ObjectKind.TABLE, child.schema(), child.relation()).path();
    }

    private static String own(ObjectName child) {
        return ObjectName.global(child.kind(), child.name()).path();
    }
}
