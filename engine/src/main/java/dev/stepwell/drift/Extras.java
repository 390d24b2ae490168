package dev.stepwell.drift;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.PathPattern;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What only the migrated schema has. */
final class Extras {

    private static final Set<ObjectKind> LOOKED_FOR = Set.of(
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.CONSTRAINT,
            ObjectKind.INDEX,
            ObjectKind.SEQUENCE,
            ObjectKind.ENUM,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW);

    private final SchemaSnapshot model;
    private final SchemaSnapshot database;
    private final List<PathPattern> allowed;
    private final DriftLog log;

    Extras(SchemaSnapshot model, SchemaSnapshot database, List<String> allowed, DriftLog log) {
        this.model = model;
        this.database = database;
        this.allowed = allowed.stream().map(PathPattern::of).toList();
        this.log = log;
    }

    void find() {
        database.objects().stream()
                .filter(object -> LOOKED_FOR.contains(object.name().kind()))
                .filter(object -> !isInModel(object) && !isAllowed(object.name()))
                .forEach(this::extra);
    }

    private boolean isInModel(SchemaObject object) {
        ObjectName name = object.name();
        if (name.kind().isChild()) {
            ObjectName table = ObjectName.of(ObjectKind.TABLE, name.schema(), name.relation());
            // What belongs to an extra table goes with it.
            return model.find(table).isEmpty() || isPart(object, new Parts(model, table), new Parts(database, table));
        }
        boolean isMapped = model.find(ObjectName.of(ObjectKind.TABLE, name.schema(), name.name()))
                .isPresent();
        return isMapped
                || model.find(name).isPresent()
                || object.property(Property.OWNED_BY).isPresent();
    }

    private static boolean isPart(SchemaObject object, Parts wanted, Parts found) {
        return switch (object.name().kind()) {
            case CONSTRAINT -> isConstraint(object, wanted);
            case INDEX ->
                object.property(Property.CONSTRAINT).isPresent()
                        || isIndex(object, wanted)
                        || found.like(object).isEmpty();
            default -> wanted.like(object).isPresent();
        };
    }

    private static boolean isConstraint(SchemaObject object, Parts wanted) {
        Key key = Key.of(Parts.definition(object));
        if (key.isPrimary() || key.isForeign() || wanted.like(object).isPresent()) {
            return !key.isForeign() || hasForeignKey(key, wanted);
        }
        return key.isUnique()
                ? wanted.uniqueSets().contains(key.columnSet())
                : wanted.constraints().stream()
                        .anyMatch(other -> CheckText.areEqual(Parts.definition(other), Parts.definition(object)));
    }

    private static boolean hasForeignKey(Key key, Parts wanted) {
        return wanted.constraints().stream()
                .map(other -> Key.of(Parts.definition(other)))
                .anyMatch(other -> other.isForeign() && other.columnSet().equals(key.columnSet()));
    }

    private static boolean isIndex(SchemaObject object, Parts wanted) {
        IndexText text = IndexText.of(Parts.definition(object));
        Optional<Set<String>> unique = text.uniqueColumns();
        return wanted.like(object).isPresent()
                || unique.filter(wanted.uniqueSets()::contains).isPresent()
                || wanted.indexes().stream()
                        .anyMatch(other ->
                                IndexText.of(Parts.definition(other)).body().equals(text.body()));
    }

    private boolean isAllowed(ObjectName name) {
        return allowed.stream().anyMatch(pattern -> pattern.matches(name.path()) || pattern.matches(name.name()));
    }

    private void extra(SchemaObject object) {
        boolean isColumn = object.name().kind() == ObjectKind.COLUMN;
        String definition = isColumn ? TableText.column(object) : Parts.definition(object);
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Drop(object.name()));
        log.add(
                DriftKind.EXTRA,
                object.name(),
                definition.isEmpty() ? object.name().path() : definition,
                null,
                "The migrated schema has " + object.name() + ", and the model does not.",
                "Map it, drop it in a new revision, or allow it as an extra.",
                edits);
    }
}
