package dev.stepwell.diff;

import dev.stepwell.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells a value of an enum that only has another name from other values. */
final class EnumValues {

    private static final String LABELS = "labels";
    private static final Pattern LITERAL = Pattern.compile("E?'(?:[^']|'')*'");

    private EnumValues() {}

    /** The differences, a value with another name at the same place, all others being equal, as one that was renamed. */
    static List<Difference> told(List<Difference> differences) {
        List<Difference> told = new ArrayList<>();
        differences.forEach(difference -> told.add(told(difference)));
        return told;
    }

    private static Difference told(Difference difference) {
        if (difference.object().kind() != ObjectKind.ENUM
                || !difference.property().equals(LABELS)
                || difference.before() == null
                || difference.after() == null) {
            return difference;
        }
        List<String> before = labels(difference.before());
        List<String> after = labels(difference.after());
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < before.size() && before.size() == after.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                others.add(i);
            }
        }
        return others.size() == 1
                ? new Difference(
                        Code.RENAMED, difference.object(), "value", before.get(others.get(0)), after.get(others.get(0)))
                : difference;
    }

    private static List<String> labels(String list) {
        return LITERAL.matcher(list).results().map(MatchResult::group).toList();
    }
}
