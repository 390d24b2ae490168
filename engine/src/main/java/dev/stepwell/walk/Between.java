package dev.stepwell.walk;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas between two that were read, where every object that differs was touched by one revision alone: each of them is the
 * one before it with what the next revision has touched.
 */
final class Between {

    private final Map<Long, Set<RevisionId>> touched;
    private final SchemaSnapshot foot;
    private final SchemaSnapshot top;
    private final Map<RevisionId, List<SchemaObject>> changed = new HashMap<>();
    private final Map<RevisionId, List<ObjectName>> removed = new HashMap<>();

    /**
     * @param touched which revisions may have touched an object, by its OID
     * @param foot the schema before all of them
     * @param top the schema after all of them
     */
    Between(Map<Long, Set<RevisionId>> touched, SchemaSnapshot foot, SchemaSnapshot top) {
        this.touched = touched;
        this.foot = foot;
        this.top = top;
    }

    /**
     * The schema after each revision.
     *
     * @param revisions in the order in which they were taken
     * @return empty where an object was touched by several of them, or by none
     */
    Optional<List<SchemaSnapshot>> after(List<RevisionId> revisions) {
        return divide() ? Optional.of(schemas(revisions)) : Optional.empty();
    }

    private boolean divide() {
        for (SchemaObject object : top.apartFrom(foot)) {
            RevisionId by = by(object.name());
            if (by == null) {
                return false;
            }
            changed.computeIfAbsent(by, any -> new ArrayList<>()).add(object);
        }
        for (SchemaObject object : foot.apartFrom(top)) {
            RevisionId by = by(object.name());
            if (by == null) {
                return false;
            }
            if (top.find(object.name()).isEmpty()) {
                removed.computeIfAbsent(by, any -> new ArrayList<>()).add(object.name());
            }
        }
        return true;
    }

    private @Nullable RevisionId by(ObjectName name) {
        Set<RevisionId> all = new HashSet<>();
        for (SchemaSnapshot schema : List.of(foot, top)) {
            schema.find(name).ifPresent(object -> addThoseOf(object, all));
            parent(schema, name).ifPresent(object -> addThoseOf(object, all));
        }
        return all.size() == 1 ? all.iterator().next() : null;
    }

    private void addThoseOf(SchemaObject object, Set<RevisionId> all) {
        all.addAll(touched.getOrDefault(object.identity().oid(), Set.of()));
    }

    private static Optional<SchemaObject> parent(SchemaSnapshot schema, ObjectName name) {
        for (ObjectKind kind : ObjectKind.values()) {
            if (name.kind().isChild() && kind.isParent()) {
                Optional<SchemaObject> parent = schema.find(ObjectName.of(kind, name.schema(), name.relation()));
                if (parent.isPresent()) {
                    return parent;
                }
            }
        }
        return Optional.empty();
    }

    private List<SchemaSnapshot> schemas(List<RevisionId> revisions) {
        List<SchemaSnapshot> schemas = new ArrayList<>();
        SchemaSnapshot schema = foot;
        for (RevisionId revision : revisions) {
            schema = schema.with(changed.getOrDefault(revision, List.of()), removed.getOrDefault(revision, List.of()));
            schemas.add(schema);
        }
        // The last is the one that was read.
        schemas.set(schemas.size() - 1, top);
        return schemas;
    }
}
