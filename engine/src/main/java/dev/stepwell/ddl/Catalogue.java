package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A snapshot, looked up in the ways that statements need. */
final class Catalogue {

    private final SchemaSnapshot snapshot;
    private final Map<String, List<SchemaObject>> byPath = new HashMap<>();
    private final Map<ObjectName, SchemaObject> parents = new HashMap<>();
    private final Map<String, SchemaObject> byKindAndPath = new HashMap<>();
    private final Map<String, SchemaObject> sequences = new HashMap<>();
    private final Map<String, List<SchemaObject>> heirs = new HashMap<>();

    Catalogue(SchemaSnapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.objects().forEach(this::index);
    }

    private void index(SchemaObject object) {
        ObjectName name = object.name();
        if (name.kind().isParent()) {
            parents.put(key(name.schema(), name.name()), object);
        }
        byKindAndPath.put(name.toString(), object);
        if (!name.schema().isEmpty() && !name.kind().isChild()) {
            byPath.computeIfAbsent(Texts.path(name), none -> new ArrayList<>()).add(object);
        }
        object.property(Properties.OWNED_BY).ifPresent(column -> sequences.putIfAbsent(column, object));
        Texts.list(object.property(Properties.INHERITS).or(() -> object.property(Properties.PARTITION_OF)))
                .forEach(parent ->
                        heirs.computeIfAbsent(parent, none -> new ArrayList<>()).add(object));
    }

    int version() {
        return snapshot.majorVersion();
    }

    List<SchemaObject> objects() {
        return snapshot.objects();
    }

    Optional<SchemaObject> find(ObjectName name) {
        return snapshot.find(name);
    }

    /** What a message calls like this, such as {@code column public.t.a}. */
    Optional<SchemaObject> find(ObjectKind kind, String path) {
        return Optional.ofNullable(byKindAndPath.get(kind.word() + " " + path));
    }

    /** All that a qualified name in a text may mean. */
    List<SchemaObject> named(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    Optional<SchemaObject> parent(ObjectName child) {
        return Optional.ofNullable(parents.get(key(child.schema(), child.relation())));
    }

    List<SchemaObject> children(ObjectName parent) {
        return snapshot.children(parent);
    }

    /** Columns or attributes, as they stand. */
    List<SchemaObject> columns(SchemaObject parent) {
        List<String> order = Texts.list(parent.property(Properties.COLUMN_ORDER));
        return children(parent.name()).stream()
                .filter(child ->
                        child.name().kind() == ObjectKind.COLUMN || child.name().kind() == ObjectKind.ATTRIBUTE)
                .sorted(Comparator.comparingInt(
                        child -> order.indexOf(Texts.quoted(child.name().name()))))
                .toList();
    }

    /** The sequence that belongs to a column. */
    Optional<SchemaObject> sequence(ObjectName column) {
        return Optional.ofNullable(sequences.get(column.path()));
    }

    /** Whether the sequence is the one behind an identity column, which comes and goes with it. */
    boolean isOfIdentity(SchemaObject sequence) {
        return sequence.property(Properties.OWNED_BY)
                .flatMap(column -> find(ObjectKind.COLUMN, column))
                .flatMap(column -> column.property(Properties.IDENTITY))
                .isPresent();
    }

    /** Tables that inherit from a table, or are its partitions. */
    List<SchemaObject> heirs(ObjectName table) {
        return heirs.getOrDefault(table.path(), List.of());
    }

    static ObjectName key(String schema, String relation) {
        return ObjectName.of(ObjectKind.TABLE, schema, relation);
    }
}
