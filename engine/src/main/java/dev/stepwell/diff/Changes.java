package dev.stepwell.diff;

import dev.stepwell.diff.Matching.Pair;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The properties that differ between two states of one object. */
final class Changes {

    private final Renames renames;

    Changes(Renames renames) {
        this.renames = renames;
    }

    List<Difference> of(Pair pair) {
        SortedMap<String, String> before = pair.before().properties();
        SortedMap<String, String> after = pair.after().properties();
        TreeSet<String> properties = new TreeSet<>(before.keySet());
        properties.addAll(after.keySet());
        List<Difference> changes = new ArrayList<>();
        for (String property : properties) {
            change(pair.before().name(), property, before.get(property), after.get(property))
                    .ifPresent(changes::add);
        }
        if (changes.stream().anyMatch(Difference::isColumnOrder)) {
            changes.removeIf(change -> isExplained(change, pair));
        }
        return changes;
    }

    private Optional<Difference> change(
            ObjectName name, String property, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return Optional.empty();
        }
        if (before == null || after == null) {
            return Optional.of(new Difference(Code.CHANGED, name, property, before, after));
        }
        if (property.equals(Properties.CONSTRAINT)
                && renames.translated(Renames.word(before)).equals(Renames.word(after))) {
            return Optional.empty();
        }
        String translated = renames.translated(before);
        boolean isOrder = property.equals(Properties.COLUMN_ORDER);
        if (translated.equals(after) || (isOrder && !ColumnOrder.differs(translated, after))) {
            return Optional.empty();
        }
        return Optional.of(new Difference(isOrder ? Code.COLUMN_ORDER : Code.CHANGED, name, property, before, after));
    }

    private static boolean isExplained(Difference change, Pair pair) {
        boolean isView =
                change.object().kind() == ObjectKind.VIEW || change.object().kind() == ObjectKind.MATERIALIZED_VIEW;
        return isView
                && change.property().equals(Properties.DEFINITION)
                && change.before() != null
                && change.after() != null
                && ColumnOrder.explains(
                        change.before(),
                        change.after(),
                        pair.after().property(Properties.COLUMN_ORDER).orElse(""));
    }
}
