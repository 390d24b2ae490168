package dev.stepwell.diff;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What objects of one snapshot are, whatever their names: their kind, properties and parts with their own names masked.
 * Owner, privileges and comment are not part of it, since another owner makes no other object.
 */
final class Shapes {

    private static final String SELF = "\u0001";
    private static final String PART = "\u0002";
    private static final Set<String> BESIDES = Set.of("owner", "privileges", "comment");
    /** PostgreSQL makes up names for these, after those of their tables. */
    private static final Set<ObjectKind> OFTEN_GENERATED =
            Set.of(ObjectKind.CONSTRAINT, ObjectKind.INDEX, ObjectKind.SEQUENCE, ObjectKind.STATISTICS);

    private final SchemaSnapshot snapshot;
    private final Renames renames;
    private final Map<String, List<SchemaObject>> sequences = new HashMap<>();
    private final Map<String, List<SchemaObject>> bySchema = new HashMap<>();

    /**
     * @param renames what is known already of how names of this snapshot read in the other one
     */
    Shapes(SchemaSnapshot snapshot, Renames renames) {
        this.snapshot = snapshot;
        this.renames = renames;
        for (SchemaObject object : snapshot.objects()) {
            object.property(Properties.OWNED_BY).ifPresent(column -> sequences
                    .computeIfAbsent(column, none -> new ArrayList<>())
                    .add(object));
            bySchema.computeIfAbsent(object.name().schema(), none -> new ArrayList<>())
                    .add(object);
        }
    }

    /** The object with all that belongs to it. */
    String ofRoot(SchemaObject root) {
        Masks masks = Masks.of(root.name(), SELF);
        return own(root, masks)
                + parts(root, masks).entrySet().stream()
                        .map(part -> label(part.getKey(), root) + part.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }

    /** Each part of an object with its shape; parts of equal shape are told apart by name only. */
    Map<ObjectName, String> parts(SchemaObject root) {
        return parts(root, Masks.of(root.name(), SELF));
    }

    /** An object that belongs to a table, whatever its own name. */
    String ofChild(SchemaObject child) {
        return own(child, Masks.of(child.name(), SELF));
    }

    List<SchemaObject> partsOf(SchemaObject root) {
        if (root.name().kind() == ObjectKind.SCHEMA) {
            return bySchema.getOrDefault(root.name().name(), List.of());
        }
        List<SchemaObject> parts = new ArrayList<>(snapshot.children(root.name()));
        for (SchemaObject child : snapshot.children(root.name())) {
            parts.addAll(sequences.getOrDefault(child.name().path(), List.of()));
        }
        return parts;
    }

    private Map<ObjectName, String> parts(SchemaObject root, Masks masks) {
        List<SchemaObject> parts = partsOf(root);
        for (SchemaObject part : parts) {
            if (part.name().kind() == ObjectKind.SEQUENCE) {
                masks.paths().put(part.name().path(), PART);
            }
        }
        Map<ObjectName, String> shapes = new TreeMap<>();
        for (SchemaObject part : parts) {
            Masks own = isNamed(part.name(), root) ? masks : masks.with(Masks.of(part.name(), PART));
            shapes.put(part.name(), own(part, own));
        }
        return shapes;
    }

    private static boolean isNamed(ObjectName part, SchemaObject root) {
        return root.name().kind() == ObjectKind.SCHEMA || !OFTEN_GENERATED.contains(part.kind());
    }

    /** The name that tells a part from others; nothing where it is often a generated one. */
    private static String label(ObjectName part, SchemaObject root) {
        boolean isSchema = root.name().kind() == ObjectKind.SCHEMA;
        if (!isNamed(part, root)) {
            return "";
        }
        return (isSchema ? part.relation() + "/" + Renames.withoutSignature(part.name()) : part.name()) + "\n";
    }

    private String own(SchemaObject object, Masks masks) {
        StringBuilder shape = new StringBuilder(object.name().kind().word());
        object.properties().forEach((property, value) -> {
            if (property.equals(Properties.CONSTRAINT)) {
                shape.append("\n enforces a constraint");
            } else if (!BESIDES.contains(property)) {
                String masked = masks.applied(property, value);
                shape.append("\n ").append(property).append(' ').append(renames.translated(masked));
            }
        });
        return shape.append('\n').toString();
    }

    /** Names that do not count: with their schema everywhere, alone only where statements are printed. */
    private record Masks(NameMap paths, NameMap words) {

        static Masks of(ObjectName name, String mask) {
            NameMap paths = new NameMap();
            paths.put(Renames.withoutSignature(name.path()), mask);
            NameMap words = new NameMap();
            words.put(Renames.word(name.name()), mask);
            return new Masks(paths, words);
        }

        Masks with(Masks others) {
            return new Masks(paths.with(others.paths), words.with(others.words));
        }

        String applied(String property, String text) {
            return property.equals(Properties.DEFINITION) ? words.with(paths).applied(text) : paths.applied(text);
        }
    }
}
