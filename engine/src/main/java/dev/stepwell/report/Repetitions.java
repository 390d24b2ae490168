package dev.stepwell.report;

import dev.stepwell.diff.Code;
import dev.stepwell.diff.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same change of many objects, another owner for example, which is told once and not forty times. */
final class Repetitions {

    private static final int MANY = 5;
    private static final int MOST_NAMES = 4;

    private record Change(
            String property,
            @Nullable String before,
            @Nullable String after) {}

    private final List<Difference> single = new ArrayList<>();
    private final Map<Change, List<Difference>> repeated = new LinkedHashMap<>();

    Repetitions(List<Difference> differences) {
        Map<Change, List<Difference>> all = differences.stream()
                .filter(difference -> difference.code() == Code.CHANGED)
                .collect(Collectors.groupingBy(Repetitions::change, LinkedHashMap::new, Collectors.toList()));
        all.values().removeIf(group -> group.size() < MANY);
        repeated.putAll(all);
        differences.stream()
                .filter(difference -> difference.code() != Code.CHANGED || !all.containsKey(change(difference)))
                .forEach(single::add);
    }

    /** What is no repetition. */
    List<Difference> single() {
        return single;
    }

    /** A heading and a line for each change that many objects share. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<Difference> group : repeated.values()) {
            lines.add(group.size() + " objects: " + names(group));
            lines.addAll(DifferenceBlocks.changed(group.get(0), group.get(0).property()));
            lines.add("");
        }
        return lines;
    }

    private static String names(List<Difference> group) {
        String names = group.stream()
                .limit(MOST_NAMES)
                .map(difference -> difference.object().path())
                .collect(Collectors.joining(", "));
        int more = group.size() - MOST_NAMES;
        return names + " and " + more + " more";
    }

    private static Change change(Difference difference) {
        return new Change(difference.property(), difference.before(), difference.after());
    }
}
