package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes the statements of one direction. */
final class WayBuilder {

    private static final String OLD = "__old";

    private final Catalogue from;
    private final Catalogue to;
    private final ChangeOptions options;
    private final Writers writers;
    private final FacetWriter facets;
    private final DefaultGrants defaults;
    private final Comparison comparison;
    private final Plan plan;
    private final Absorption dropped;
    private final Absorption created;
    private final Graph old;
    private final Graph now;

    WayBuilder(SchemaSnapshot before, SchemaSnapshot after, ChangeOptions options) {
        this.from = new Catalogue(before);
        this.to = new Catalogue(after);
        this.options = options;
        writers = new Writers(from, to, options, this::isInline);
        facets = new FacetWriter(from, to);
        defaults = new DefaultGrants(from, to, options);
        comparison = new Comparison(writers, new CommonProperties(from, to), options);
        old = new Graph(from, true);
        now = new Graph(to, false);
        plan = new Plan(old, now, from, to, comparison);
        dropped = Absorptions.ofDropped(old, from, plan.dropped());
        created = Absorptions.ofCreated(now, to, plan.created());
    }

    private boolean isInline(Unit unit) {
        return created.isAbsorbed(unit);
    }

    SchemaChange.Way way() {
        List<ChangeStatement> statements = new ArrayList<>();
        for (Action action : new Ordering(plan, old, now, dropped, created).actions()) {
            statements.addAll(statements(action));
        }
        return new SchemaChange.Way(statements, comparison.gaps());
    }

    private List<ChangeStatement> statements(Action action) {
        return switch (action.verb()) {
            case DROP -> drop(action.unit());
            case CREATE -> create(action.unit());
            case ALTER -> alter(action.unit());
            case FINISH -> finish(action.unit());
        };
    }

    private List<ChangeStatement> drop(Unit unit) {
        if (unit.isFacet()) {
            return facets.drop(unit);
        }
        SchemaObject object = from.find(unit.name()).orElseThrow();
        if (Parts.comeAndGoWithoutStatement(object, from)) {
            return List.of();
        }
        List<ChangeStatement> statements = writers.of(unit.name().kind()).drop(object, from);
        if (losesRows(unit, object)) {
            String words =
                    "PostgreSQL cannot change " + unit.name() + " like this: it is made anew, without what it held.";
            return statements.stream()
                    .map(statement -> ChangeStatement.of(statement.sql(), words))
                    .toList();
        }
        boolean isWholeType = (unit.name().kind() == ObjectKind.BASE_TYPE && !TypeWriter.isShell(object))
                || (unit.name().kind() == ObjectKind.RANGE_TYPE
                        && object.property(Properties.CANONICAL).isPresent());
        return isWholeType
                ? List.of(ChangeStatement.of(
                        "DROP TYPE " + unit.name().path() + " CASCADE", "Drops the functions of the type as well."))
                : statements;
    }

    private boolean losesRows(Unit unit, SchemaObject object) {
        boolean isColumn = unit.name().kind() == ObjectKind.COLUMN
                && object.property(Properties.GENERATED).isEmpty();
        return plan.created().contains(unit) && (isColumn || unit.name().kind() == ObjectKind.TABLE);
    }

    private List<ChangeStatement> create(Unit host) {
        List<ChangeStatement> statements = new ArrayList<>();
        for (Unit unit : new TreeSet<>(created.family(host))) {
            if (unit.equals(host)) {
                statements.addAll(0, base(unit));
            }
            if (!unit.isFacet()) {
                statements.addAll(settings(to.find(unit.name()).orElseThrow()));
            }
        }
        return statements;
    }

    private List<ChangeStatement> base(Unit unit) {
        SchemaObject object = to.find(unit.name()).orElseThrow();
        if (unit.isFacet()) {
            List<ChangeStatement> statements = new ArrayList<>(facets.create(unit));
            if (unit.facet().equals(Properties.CANONICAL)) {
                statements.addAll(defaults.takenFromConstructors(object));
            }
            return statements;
        }
        List<ChangeStatement> statements = new ArrayList<>();
        if (plan.swapped().contains(unit)) {
            SchemaObject before = from.find(unit.name()).orElseThrow();
            statements.add(ChangeStatement.of(
                    "ALTER " + SqlNames.of(before, from) + " RENAME TO "
                            + Texts.quoted(unit.name().name() + OLD),
                    "PostgreSQL cannot change " + unit.name()
                            + " like this: a new one takes its place in all columns."));
        }
        if (!Parts.comeWithoutStatement(object, to, plan)) {
            statements.addAll(writers.of(unit.name().kind()).create(object));
        }
        comparison.gapOf(object);
        return statements;
    }

    /** What an object has that is set once it was made. */
    private List<ChangeStatement> settings(SchemaObject object) {
        Writer writer = writers.of(object.name().kind());
        Map<String, String> fresh = new HashMap<>(writer.settable(object));
        fresh.put(Properties.PRIVILEGES, "");
        fresh.putIfAbsent(Properties.COMMENT, "");
        fresh.put(Properties.SECURITY_LABEL, "");
        fresh.put(Properties.DEPENDS_ON_EXTENSION, "");
        if (object.property(Properties.OWNER).isPresent()) {
            fresh.put(Properties.OWNER, options.role().isEmpty() ? " " : options.role());
        }
        if (object.name().kind() == ObjectKind.SUBSCRIPTION) {
            return List.of();
        }
        List<ChangeStatement> statements = new ArrayList<>(defaults.taken(object));
        if (object.name().kind() == ObjectKind.RANGE_TYPE
                && object.property(Properties.CANONICAL).isEmpty()) {
            statements.addAll(defaults.takenFromConstructors(object));
        }
        statements.addAll(comparison.statements(Changed.with(object, fresh), object));
        return statements;
    }

    private List<ChangeStatement> alter(Unit unit) {
        if (unit.isFacet()) {
            return facets.alter(unit);
        }
        SchemaObject before = from.find(unit.name()).orElseThrow();
        SchemaObject after = to.find(unit.name()).orElseThrow();
        List<ChangeStatement> statements = new ArrayList<>();
        boolean isTyped = before.property(Properties.TYPE).equals(after.property(Properties.TYPE))
                && before.property(Properties.COLLATION).equals(after.property(Properties.COLLATION));
        if (plan.retyped().contains(unit) && isTyped) {
            statements.addAll(writers.columns().type(before, after, true).statements());
        }
        statements.addAll(comparison.statements(before, after));
        return statements;
    }

    private List<ChangeStatement> finish(Unit type) {
        String path = Texts.quoted(type.name().schema()) + "."
                + Texts.quoted(type.name().name() + OLD);
        SchemaObject object = from.find(type.name()).orElseThrow();
        String word = SqlNames.of(object, from).replaceFirst(" .*", "");
        return Alteration.sql("DROP " + word + " " + path);
    }
}
