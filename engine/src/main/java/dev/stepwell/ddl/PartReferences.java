package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What parts of tables need that no text of theirs names: keys behind foreign keys, partitions, replica identities. */
final class PartReferences {

    private static final Pattern KEY = Pattern.compile(" REFERENCES ((?:[^(\"]|\"(?:[^\"]|\"\")*\")+)(\\([^)]*\\))");

    private final Catalogue catalogue;
    private final boolean isForDrop;

    PartReferences(Catalogue catalogue, boolean isForDrop) {
        this.catalogue = catalogue;
        this.isForDrop = isForDrop;
    }

    void constraint(SchemaObject constraint, Set<Unit> needed) {
        Matcher key = KEY.matcher(ConstraintWriter.text(constraint));
        if (key.find()) {
            catalogue.named(key.group(1)).stream()
                    .flatMap(table -> catalogue.children(table.name()).stream())
                    .filter(child -> isKeyOf(child, key.group(2)))
                    .forEach(child -> needed.add(Unit.of(child.name())));
        }
        followed(Unit.of(constraint.name()), constraint, needed);
    }

    private static boolean isKeyOf(SchemaObject child, String columns) {
        String definition = child.property(Properties.DEFINITION).orElse("");
        Set<String> wanted = Set.copyOf(Texts.names(columns));
        return switch (child.name().kind()) {
            case CONSTRAINT -> ConstraintWriter.isKey(child) && wanted.equals(columns(definition));
            case INDEX ->
                child.property(Properties.CONSTRAINT).isEmpty()
                        && definition.startsWith("CREATE UNIQUE")
                        && wanted.equals(columns(definition.replaceFirst("^.* USING ", "")));
            default -> false;
        };
    }

    /** The names between the first parentheses. */
    private static Set<String> columns(String definition) {
        int open = definition.indexOf('(');
        int close = definition.indexOf(')', open);
        return open < 0 || close < 0
                ? Set.of()
                : Set.copyOf(new HashSet<>(
                        Texts.names(definition.substring(open, close).replace(" WITHOUT OVERLAPS", ""))));
    }

    void index(Unit unit, SchemaObject index, Set<Unit> needed) {
        index.property(Properties.CONSTRAINT)
                .map(name -> new ObjectName(
                        ObjectKind.CONSTRAINT,
                        index.name().schema(),
                        index.name().relation(),
                        name))
                .flatMap(catalogue::find)
                .ifPresent(constraint -> needed.add(Unit.of(constraint.name())));
        if (unit.isFacet() && !isForDrop) {
            catalogue.parent(index.name()).ifPresent(table -> needed.add(new Unit(table.name(), Unit.ATTACHED)));
        }
        if (isForDrop || unit.isFacet()) {
            Texts.list(index.property(Properties.INHERITED_FROM)).stream()
                    .flatMap(path -> catalogue.find(ObjectKind.INDEX, path).stream())
                    .forEach(parent -> needed.add(Unit.of(parent.name())));
        }
    }

    /** What is inherited comes after what it is inherited from; keys of partitions are made before. */
    void followed(Unit unit, SchemaObject part, Set<Unit> needed) {
        boolean isKey = part.name().kind() == ObjectKind.CONSTRAINT && ConstraintWriter.isKey(part);
        if (unit.isFacet() || (isKey && !isForDrop)) {
            return;
        }
        Inheritance.sources(part, catalogue).forEach(source -> needed.add(Unit.of(source.name())));
        boolean comesByAttaching = part.name().kind() == ObjectKind.TRIGGER || ConstraintWriter.isForeignKey(part);
        if (comesByAttaching && part.property(Properties.INHERITED_FROM).isPresent()) {
            catalogue
                    .parent(part.name())
                    .filter(table -> table.property(Properties.PARTITION_OF).isPresent())
                    .ifPresent(table -> needed.add(new Unit(table.name(), Unit.ATTACHED)));
        }
    }

    void table(Unit unit, SchemaObject table, Set<Unit> needed) {
        if (unit.facet().equals(Properties.REPLICA_IDENTITY)) {
            String state = table.property(Properties.REPLICA_IDENTITY).orElse("");
            catalogue.children(table.name()).stream()
                    .filter(child -> child.name().kind() == ObjectKind.INDEX
                            && state.equals("index " + Texts.quoted(child.name().name())))
                    .forEach(index -> needed.add(Unit.of(index.name())));
        }
        if (unit.facet().equals(Unit.ATTACHED) && !isForDrop) {
            catalogue.children(table.name()).stream()
                    .filter(child -> child.name().kind() == ObjectKind.INDEX
                            || (child.name().kind() == ObjectKind.CONSTRAINT && !ConstraintWriter.isForeignKey(child)))
                    .forEach(child -> needed.add(Unit.of(child.name())));
        }
    }
}
