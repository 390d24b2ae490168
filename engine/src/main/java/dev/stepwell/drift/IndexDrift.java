package dev.stepwell.drift;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Optional;

/** Indexes of a table; those of constraints are compared with their constraints. */
final class IndexDrift {

    private final Parts model;
    private final Parts database;
    private final DriftLog log;

    IndexDrift(Parts model, Parts database, DriftLog log) {
        this.model = model;
        this.database = database;
        this.log = log;
    }

    void compare() {
        model.indexes().forEach(this::compare);
    }

    private void compare(SchemaObject wanted) {
        IndexText text = IndexText.of(Parts.definition(wanted));
        Optional<SchemaObject> named = database.like(wanted).filter(Parts::isValid);
        if (named.isPresent()) {
            if (!IndexText.of(Parts.definition(named.get())).equals(text)) {
                differs(wanted, named.get());
            }
            return;
        }
        Optional<SchemaObject> alike = database.allIndexes().stream()
                .filter(index -> Parts.isValid(index) && serves(IndexText.of(Parts.definition(index)), text))
                .findFirst();
        if (alike.isPresent()) {
            NameDrift.tell(wanted, alike.get(), log);
        } else if (!isUniqueAnyway(text)) {
            missing(wanted);
        }
    }

    private static boolean serves(IndexText now, IndexText wanted) {
        return now.body().equals(wanted.body()) && (now.unique() || !wanted.unique());
    }

    private boolean isUniqueAnyway(IndexText wanted) {
        return wanted.uniqueColumns().filter(database.uniqueSets()::contains).isPresent();
    }

    private void missing(SchemaObject wanted) {
        String definition = Parts.definition(wanted);
        log.missing(
                DriftKind.MISSING_INDEX,
                wanted.name(),
                definition,
                "Add `" + definition + "` to a new revision." + DriftLog.IN_MODEL,
                List.of(new Edit.Put(wanted)));
    }

    private void differs(SchemaObject wanted, SchemaObject now) {
        log.differs(
                DriftKind.INDEX,
                wanted.name(),
                "is another one in the migrated schema than in the model",
                Parts.definition(now),
                Parts.definition(wanted),
                "Drop it in a new revision, and add `" + Parts.definition(wanted) + "`." + DriftLog.IN_MODEL,
                List.of(new Edit.Drop(now.name()), new Edit.Put(wanted)));
    }
}
