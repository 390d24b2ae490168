package dev.stepwell.drift;

import dev.stepwell.schema.Identifiers;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Constraints of a table, found by what they say and not by their names. */
final class ConstraintDrift {

    private final Parts model;
    private final Parts database;
    private final DriftLog log;
    private final Set<Set<String>> uniqueSets;

    ConstraintDrift(Parts model, Parts database, DriftLog log) {
        this.model = model;
        this.database = database;
        this.log = log;
        this.uniqueSets = database.uniqueSets();
    }

    void compare() {
        for (SchemaObject constraint : model.constraints()) {
            Key key = Key.of(Parts.definition(constraint));
            if (key.isPrimary()) {
                primaryKey(constraint, key);
            } else if (key.isUnique()) {
                unique(constraint, key);
            } else if (key.isForeign()) {
                foreignKey(constraint, key);
            } else {
                other(constraint, key);
            }
        }
    }

    private void primaryKey(SchemaObject wanted, Key key) {
        Optional<SchemaObject> now = find(Key::isPrimary);
        if (now.isEmpty()) {
            missing(DriftKind.MISSING_PRIMARY_KEY, wanted);
        } else if (!Key.of(Parts.definition(now.get())).columnSet().equals(key.columnSet())) {
            replaced(DriftKind.PRIMARY_KEY, wanted, now.get());
        } else {
            name(wanted, now.get());
        }
    }

    private void unique(SchemaObject wanted, Key key) {
        Optional<SchemaObject> now = find(other -> other.isUnique() && hasColumns(other, key));
        if (now.isPresent()) {
            name(wanted, now.get());
        } else if (!uniqueSets.contains(key.columnSet())) {
            missing(DriftKind.MISSING_UNIQUE, wanted);
        }
    }

    private static boolean hasColumns(Key one, Key other) {
        return one.columnSet().equals(other.columnSet());
    }

    private void foreignKey(SchemaObject wanted, Key key) {
        Optional<SchemaObject> same = find(other -> other.isForeign()
                && hasColumns(other, key)
                && other.references().equals(key.references()));
        Optional<SchemaObject> elsewhere = find(other -> other.isForeign() && hasColumns(other, key));
        if (same.isEmpty() && elsewhere.isEmpty()) {
            missing(DriftKind.MISSING_FOREIGN_KEY, wanted);
        } else if (same.isEmpty()) {
            replaced(DriftKind.FOREIGN_KEY, wanted, elsewhere.get());
        } else if (!Key.of(Parts.definition(same.get())).rest().equals(key.rest())) {
            replaced(DriftKind.FOREIGN_KEY_ACTIONS, wanted, same.get());
        } else {
            name(wanted, same.get());
        }
    }

    private void other(SchemaObject wanted, Key key) {
        boolean isThere = database.constraints().stream()
                .anyMatch(now -> CheckText.areEqual(Parts.definition(now), Parts.definition(wanted)));
        if (isThere) {
            return;
        }
        Optional<SchemaObject> now = database.like(wanted)
                .filter(found -> Key.of(Parts.definition(found)).kind().equals(key.kind()));
        if (now.isPresent()) {
            replaced(key.isCheck() ? DriftKind.CHECK : DriftKind.OBJECT, wanted, now.get());
        } else {
            missing(key.isCheck() ? DriftKind.MISSING_CHECK : DriftKind.MISSING_CONSTRAINT, wanted);
        }
    }

    private Optional<SchemaObject> find(Predicate<Key> wanted) {
        return database.constraints().stream()
                .filter(constraint -> wanted.test(Key.of(Parts.definition(constraint))))
                .findFirst();
    }

    private void missing(DriftKind kind, SchemaObject wanted) {
        String definition = Parts.definition(wanted);
        log.missing(
                kind,
                wanted.name(),
                definition,
                "Add `" + add(wanted) + "` to a new revision." + DriftLog.IN_MODEL,
                put(wanted));
    }

    private void replaced(DriftKind kind, SchemaObject wanted, SchemaObject now) {
        List<Edit> edits = new ArrayList<>(dropped(now));
        edits.addAll(put(wanted));
        log.differs(
                kind,
                wanted.name(),
                "is another one in the migrated schema than in the model",
                Parts.definition(now),
                Parts.definition(wanted),
                "Drop " + now.name() + " in a new revision, and add `" + add(wanted) + "`." + DriftLog.IN_MODEL,
                edits);
    }

    private void name(SchemaObject wanted, SchemaObject now) {
        NameDrift.tell(wanted, now, log);
    }

    /** A constraint comes and goes with the index that enforces it. */
    private List<Edit> put(SchemaObject wanted) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Put(wanted));
        model.allIndexes().stream()
                .filter(index -> enforces(index, wanted))
                .forEach(index -> edits.add(new Edit.Put(index)));
        return edits;
    }

    private List<Edit> dropped(SchemaObject now) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Drop(now.name()));
        database.allIndexes().stream()
                .filter(index -> enforces(index, now))
                .forEach(index -> edits.add(new Edit.Drop(index.name())));
        return edits;
    }

    private static boolean enforces(SchemaObject index, SchemaObject constraint) {
        return index.property(Property.CONSTRAINT)
                .filter(constraint.name().name()::equals)
                .isPresent();
    }

    private static String add(SchemaObject constraint) {
        ObjectName name = constraint.name();
        return "ALTER TABLE "
                + ObjectName.of(ObjectKind.TABLE, name.schema(), name.relation())
                        .path() + " ADD CONSTRAINT " + Identifiers.quoted(name.name()) + " "
                + Parts.definition(constraint);
    }
}
