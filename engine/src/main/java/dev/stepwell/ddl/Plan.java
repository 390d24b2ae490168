package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happens to each unit: dropped, made, both, or changed in place. What needs something that is made anew is made
 * anew as well, but for columns, whose rows are kept: they get the new type while the old one is still there.
 */
final class Plan {

    /** Kinds whose statements take off what is no longer needed. */
    private static final Set<ObjectKind> LETS_GO = Set.of(
            ObjectKind.COLUMN,
            ObjectKind.ATTRIBUTE,
            ObjectKind.TABLE,
            ObjectKind.FOREIGN_TABLE,
            ObjectKind.SEQUENCE,
            ObjectKind.PUBLICATION,
            ObjectKind.INDEX,
            ObjectKind.DATABASE,
            ObjectKind.SCHEMA,
            ObjectKind.EXTENSION);

    private final Graph old;
    private final Graph now;
    private final Catalogue from;
    private final Catalogue to;
    private final Comparison comparison;
    private final Dependents dependents;

    private final Set<Unit> dropped = new TreeSet<>();
    private final Set<Unit> created = new TreeSet<>();
    private final Set<Unit> altered = new TreeSet<>();
    private final Set<Unit> swapped = new TreeSet<>();
    private final Set<Unit> retyped = new TreeSet<>();
    private final Deque<Unit> open = new ArrayDeque<>();

    Plan(Graph old, Graph now, Catalogue from, Catalogue to, Comparison comparison) {
        this.old = old;
        this.now = now;
        this.from = from;
        this.to = to;
        this.comparison = comparison;
        this.dependents = new Dependents(from, to);
        old.units().forEach(this::compare);
        now.units().stream().filter(unit -> !old.has(unit)).forEach(created::add);
        Set<Unit> changed = new TreeSet<>(created);
        changed.addAll(dropped);
        changed.stream()
                .filter(unit -> unit.facet().equals(Properties.CANONICAL))
                .map(facet -> Unit.of(facet.name()))
                .filter(self -> old.has(self) && now.has(self))
                .forEach(this::remake);
        old.units().stream().filter(this::isUsedAndDiffers).forEach(this::remake);
        close();
    }

    /** Attributes of a composite type can be changed as long as no column is of it (ALTER TYPE). */
    private boolean isUsedAndDiffers(Unit type) {
        return type.name().kind() == ObjectKind.COMPOSITE_TYPE
                && now.has(type)
                && !dropped.contains(type)
                && old.needing(type).stream().anyMatch(column -> now.has(column) && dependents.areColumns(column, type))
                && (differ(from, type) || differ(to, type));
    }

    private boolean differ(Catalogue catalogue, Unit type) {
        return catalogue.columns(catalogue.find(type.name()).orElseThrow()).stream()
                .anyMatch(attribute ->
                        differs(attribute.name(), Properties.TYPE) || differs(attribute.name(), Properties.COLLATION));
    }

    Set<Unit> dropped() {
        return dropped;
    }

    Set<Unit> created() {
        return created;
    }

    Set<Unit> altered() {
        return altered;
    }

    /** Types whose old form is renamed and dropped in the end. */
    Set<Unit> swapped() {
        return swapped;
    }

    /** Columns of such types. */
    Set<Unit> retyped() {
        return retyped;
    }

    /** Whether rows get a new default before their column comes to refuse nulls. */
    boolean fillsRows(Unit column, Unit facet) {
        return facet.equals(Unit.defaultOf(column.name()))
                && altered.contains(column)
                && !dropped.contains(facet)
                && differs(column.name(), Properties.NULLABLE)
                && !differs(column.name(), Properties.TYPE)
                && !differs(column.name(), Properties.IDENTITY)
                && !differs(column.name(), Properties.GENERATED);
    }

    private void compare(Unit unit) {
        if (!now.has(unit)) {
            drop(unit);
        } else if (unit.isFacet()) {
            if (!old.state(unit).equals(now.state(unit))) {
                compareFacet(unit);
            }
        } else {
            SchemaObject before = from.find(unit.name()).orElseThrow();
            SchemaObject after = to.find(unit.name()).orElseThrow();
            switch (comparison.of(before, after)) {
                case EQUAL -> {}
                case ALTERED -> altered.add(unit);
                case REMADE -> remake(unit);
            }
        }
    }

    private void compareFacet(Unit facet) {
        Unit self = Unit.of(facet.name());
        boolean isOfWhole = facet.facet().equals(Properties.CANONICAL)
                || (facet.facet().equals(Properties.DEFINITION)
                        && !old.state(facet).equals("shell"));
        if (isOfWhole) {
            remake(self);
        } else {
            altered.add(facet);
        }
    }

    private void drop(Unit unit) {
        if (dropped.add(unit)) {
            open.add(unit);
        }
    }

    private void remake(Unit unit) {
        if (unit.isFacet()) {
            again(unit);
            return;
        }
        old.family(unit).forEach(this::drop);
        now.family(unit).forEach(one -> {
            created.add(one);
            altered.remove(one);
        });
        if (unit.name().kind().isParent()) {
            from.children(unit.name())
                    .forEach(child -> old.family(Unit.of(child.name())).forEach(this::drop));
            to.children(unit.name())
                    .forEach(child -> now.family(Unit.of(child.name())).forEach(one -> {
                        created.add(one);
                        altered.remove(one);
                    }));
        }
    }

    private void again(Unit unit) {
        drop(unit);
        created.add(unit);
        altered.remove(unit);
    }

    private void close() {
        altered.stream().filter(this::changesType).forEach(open::add);
        while (!open.isEmpty()) {
            Unit unit = open.remove();
            if (unit.name().kind() == ObjectKind.OPERATOR_CLASS && dropped.contains(unit)) {
                remakeFamily(unit);
            }
            for (Unit dependent : Set.copyOf(old.needing(unit))) {
                if (!dropped.contains(dependent) && now.has(dependent)) {
                    follow(unit, dependent);
                }
            }
        }
    }

    /** With a class go those members of its family that came with it; which those are is not in a snapshot. */
    private void remakeFamily(Unit operatorClass) {
        old.needed(operatorClass).stream()
                .filter(unit -> unit.name().kind() == ObjectKind.OPERATOR_FAMILY)
                .filter(family -> now.has(family) && !dropped.contains(family))
                .forEach(this::remake);
    }

    private boolean changesType(Unit unit) {
        return unit.name().kind() == ObjectKind.COLUMN
                && !unit.isFacet()
                && (retyped.contains(unit)
                        || differs(unit.name(), Properties.TYPE)
                        || differs(unit.name(), Properties.COLLATION));
    }

    private boolean differs(ObjectName name, String property) {
        Optional<String> before = from.find(name).flatMap(object -> object.property(property));
        return !before.equals(to.find(name).flatMap(object -> object.property(property)));
    }

    private void follow(Unit unit, Unit dependent) {
        if (!dropped.contains(unit)) {
            if (dependents.areInTheWay(dependent, unit)) {
                remake(dependent);
            }
            return;
        }
        if (dependents.goAlong(unit, dependent)) {
            remake(dependent);
            return;
        }
        boolean staysNeeded = created.contains(unit) && now.needed(dependent).contains(unit);
        if (!staysNeeded) {
            // What lets go of it first could be in need of what takes its name.
            if (altered.contains(dependent)
                    && (dependent.isFacet()
                            || !LETS_GO.contains(dependent.name().kind()))) {
                remake(dependent);
            }
            return;
        }
        if (dependents.areColumns(dependent, unit)) {
            swapped.add(unit);
            altered.add(dependent);
            if (retyped.add(dependent)) {
                open.add(dependent);
            }
        } else {
            remake(dependent);
        }
    }
}
