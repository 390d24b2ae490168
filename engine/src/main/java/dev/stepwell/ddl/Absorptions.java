package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What goes with what, by kind. */
final class Absorptions {

    private Absorptions() {}

    /** Of the units that are dropped. */
    static Absorption ofDropped(Graph graph, Catalogue from, Set<Unit> dropped) {
        Absorption absorption = new Absorption(graph, dropped);
        for (Unit unit : dropped) {
            if (unit.isFacet() && dropped.contains(Unit.of(unit.name()))) {
                absorption.join(unit, Unit.of(unit.name()));
            }
        }
        for (Unit unit : dropped) {
            if (!unit.isFacet()) {
                dropped(unit, from, dropped, graph, absorption);
            }
        }
        return absorption;
    }

    private static void dropped(Unit unit, Catalogue from, Set<Unit> dropped, Graph graph, Absorption absorption) {
        SchemaObject object = from.find(unit.name()).orElseThrow();
        ObjectKind kind = unit.name().kind();
        Optional<Unit> parent = parent(unit.name(), from, dropped);
        if (kind == ObjectKind.COLUMN || kind == ObjectKind.ATTRIBUTE) {
            parent.ifPresent(table -> absorption.join(unit, table));
        } else {
            parent.ifPresent(table -> absorption.tryToJoin(unit, table));
        }
        if (!absorption.isAbsorbed(unit)) {
            leader(object, from).filter(dropped::contains).ifPresent(leader -> absorption.tryToJoin(unit, leader));
        }
        if (kind == ObjectKind.BASE_TYPE || kind == ObjectKind.RANGE_TYPE) {
            String facet = kind == ObjectKind.BASE_TYPE ? Properties.DEFINITION : Properties.CANONICAL;
            graph.needed(new Unit(unit.name(), facet)).stream()
                    .filter(function -> function.name().kind() == ObjectKind.FUNCTION && dropped.contains(function))
                    .filter(function -> graph.needed(function).contains(unit))
                    .forEach(function -> absorption.join(function, unit));
        }
    }

    /** What drops it along: the column of a sequence, the constraint of an index, what it is inherited from. */
    private static Optional<Unit> leader(SchemaObject object, Catalogue from) {
        Optional<Unit> column = object.property(Properties.OWNED_BY)
                .flatMap(path -> from.find(ObjectKind.COLUMN, path))
                .map(owner -> Unit.of(owner.name()));
        Optional<Unit> constraint = object.property(Properties.CONSTRAINT)
                .map(name -> Unit.of(new ObjectName(
                        ObjectKind.CONSTRAINT,
                        object.name().schema(),
                        object.name().relation(),
                        name)));
        return column.or(() -> constraint)
                .or(() -> Inheritance.sources(object, from).stream().findFirst().map(source -> Unit.of(source.name())));
    }

    private static Optional<Unit> parent(ObjectName name, Catalogue catalogue, Set<Unit> units) {
        return name.kind().isChild()
                ? catalogue.parent(name).map(parent -> Unit.of(parent.name())).filter(units::contains)
                : Optional.empty();
    }

    /** Of the units that are made. */
    static Absorption ofCreated(Graph graph, Catalogue to, Set<Unit> created) {
        Absorption absorption = new Absorption(graph, created);
        for (Unit unit : created) {
            boolean isColumn =
                    unit.name().kind() == ObjectKind.COLUMN || unit.name().kind() == ObjectKind.ATTRIBUTE;
            if (isColumn && !unit.isFacet()) {
                parent(unit.name(), to, created).ifPresent(parent -> absorption.join(unit, parent));
            }
        }
        for (Unit unit : created) {
            Optional<Unit> parent = parent(unit.name(), to, created);
            if (parent.isPresent() && isDefault(unit) && isTable(parent.get())) {
                inherited(unit, to, parent.get()).ifPresent(table -> absorption.tryToJoin(unit, table));
            } else if (isDefault(unit) && created.contains(Unit.of(unit.name())) && isOfTable(unit, to)) {
                absorption.tryToJoin(unit, Unit.of(unit.name()));
            }
        }
        for (Unit unit : created) {
            if (unit.name().kind() == ObjectKind.CONSTRAINT) {
                parent(unit.name(), to, created)
                        .filter(parent -> canBeInline(to.find(unit.name()).orElseThrow(), to))
                        .ifPresent(parent -> absorption.tryToJoin(unit, parent));
            }
        }
        return absorption;
    }

    private static boolean isDefault(Unit unit) {
        return unit.facet().equals(Properties.DEFAULT);
    }

    private static boolean isTable(Unit unit) {
        return unit.name().kind() == ObjectKind.TABLE || unit.name().kind() == ObjectKind.FOREIGN_TABLE;
    }

    private static boolean isOfTable(Unit column, Catalogue to) {
        return to.parent(column.name())
                .filter(parent -> isTable(Unit.of(parent.name())))
                .isPresent();
    }

    /** Columns that a child table inherits are not described with it. */
    private static Optional<Unit> inherited(Unit column, Catalogue to, Unit table) {
        boolean isInherited = to.find(column.name())
                .flatMap(object -> object.property(Properties.INHERITED_FROM))
                .isPresent();
        boolean isChild = to.find(table.name())
                .flatMap(object -> object.property(Properties.INHERITS))
                .isPresent();
        return isInherited && isChild ? Optional.empty() : Optional.of(table);
    }

    private static boolean canBeInline(SchemaObject constraint, Catalogue to) {
        boolean isInherited = constraint.property(Properties.INHERITED_FROM).isPresent();
        boolean isOfChild = to.parent(constraint.name())
                .flatMap(table -> table.property(Properties.INHERITS))
                .isPresent();
        boolean isLater = ConstraintWriter.text(constraint).endsWith(" NOT VALID");
        return !isLater
                && !(isInherited && (isOfChild || ConstraintWriter.isForeignKey(constraint)))
                && List.of(ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE, ObjectKind.DOMAIN)
                        .contains(to.parent(constraint.name())
                                .orElseThrow()
                                .name()
                                .kind());
    }
}
