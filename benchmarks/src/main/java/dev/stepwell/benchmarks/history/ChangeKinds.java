package dev.stepwell.benchmarks.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** All kinds of change but new tables, each as often as it is drawn. */
final class ChangeKinds {

    private final List<ChangeKind> kinds = new ArrayList<>();

    ChangeKinds() {
        add(24, ColumnChanges::add);
        add(6, ColumnChanges::widen);
        add(4, ColumnChanges::changeDefault);
        add(4, ColumnChanges::forbidNull);
        add(2, ColumnChanges::rename);
        add(7, IndexChanges::plain);
        add(2, IndexChanges::partial);
        add(2, IndexChanges::expression);
        add(1, IndexChanges::json);
        add(2, IndexChanges::drop);
        add(6, ConstraintChanges::check);
        add(6, ConstraintChanges::foreignKey);
        add(3, ConstraintChanges::unique);
        add(4, TypeChanges::newEnum);
        add(2, TypeChanges::useEnum);
        add(1, TypeChanges::domain);
        add(1, TypeChanges::sequence);
        add(5, RoutineChanges::view);
        add(3, RoutineChanges::function);
        add(2, RoutineChanges::replaceFunction);
        add(3, RoutineChanges::trigger);
        add(3, RightChanges::tableComment);
        add(3, RightChanges::columnComment);
        add(1, RightChanges::grant);
        add(1, RightChanges::policy);
    }

    private void add(int times, ChangeKind kind) {
        kinds.addAll(Collections.nCopies(times, kind));
    }

    /** The next change of some kind that can be made. */
    Change draw(World world) {
        Optional<Change> drawn = Optional.empty();
        while (drawn.isEmpty()) {
            drawn = world.any(kinds).draw(world);
        }
        return drawn.get();
    }
}
