package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an object or a facet of it needs, by the names in its texts: PostgreSQL prints them qualified. Columns are printed
 * alone, so that a column counts as needed where its table is and its name stands somewhere in the text; that may be one
 * too many, which costs a statement, but not one too few.
 */
final class References {

    private static final Set<String> NO_REFERENCES = Set.of(
            Properties.OWNER,
            Properties.PRIVILEGES,
            Properties.COMMENT,
            Properties.SECURITY_LABEL,
            Properties.COLUMN_ORDER,
            Properties.INHERITED_FROM,
            "row type comment",
            "row type privileges",
            Properties.NOT_NULL_COMMENT);

    private static final Map<String, ObjectKind> GLOBAL = Map.of(
            "foreign data wrapper",
            ObjectKind.FOREIGN_DATA_WRAPPER,
            "server",
            ObjectKind.SERVER,
            "access method",
            ObjectKind.ACCESS_METHOD,
            Properties.DEPENDS_ON_EXTENSION,
            ObjectKind.EXTENSION,
            "schemas",
            ObjectKind.SCHEMA,
            "schema",
            ObjectKind.SCHEMA);

    private static final Pattern LANGUAGE = Pattern.compile("\n LANGUAGE (\\S+)");
    private static final Pattern METHOD = Pattern.compile("(?: USING | using )(\\S+)");

    private final Catalogue catalogue;
    private final boolean isForDrop;
    private final PartReferences parts;

    /**
     * @param isForDrop whether it is about what must go first, rather than what must be there first
     */
    References(Catalogue catalogue, boolean isForDrop) {
        this.catalogue = catalogue;
        this.isForDrop = isForDrop;
        this.parts = new PartReferences(catalogue, isForDrop);
    }

    Set<Unit> of(Unit unit) {
        SchemaObject object = catalogue.find(unit.name()).orElseThrow();
        Set<Unit> needed = new LinkedHashSet<>();
        if (unit.isFacet()) {
            needed.add(Unit.of(unit.name()));
        } else {
            surroundings(object, needed);
        }
        Set<String> words = new HashSet<>();
        Set<SchemaObject> relations = new LinkedHashSet<>();
        catalogue.parent(unit.name()).ifPresent(relations::add);
        if (Texts.isRelation(unit.name().kind()) && !unit.isFacet()) {
            relations.add(object);
        }
        for (String text : texts(unit, object)) {
            for (String name : Texts.names(text)) {
                words.addAll(Texts.parts(name));
                named(name, object, needed, relations);
            }
        }
        relations.forEach(relation -> columns(relation, words, unit, needed));
        special(unit, object, needed);
        needed.remove(unit);
        return needed;
    }

    private void surroundings(SchemaObject object, Set<Unit> needed) {
        ObjectName name = object.name();
        if (!name.schema().isEmpty()) {
            add(needed, ObjectName.global(ObjectKind.SCHEMA, name.schema()));
        }
        if (name.kind().isChild()) {
            catalogue.parent(name).ifPresent(parent -> needed.add(Unit.of(parent.name())));
        }
        GLOBAL.forEach((property, kind) -> Texts.list(object.property(property))
                .forEach(word -> add(needed, ObjectName.global(kind, unquoted(word)))));
        String definition = object.property(Properties.DEFINITION).orElse("");
        switch (name.kind()) {
            case FUNCTION, PROCEDURE -> word(LANGUAGE, definition, ObjectKind.LANGUAGE, needed);
            case INDEX -> word(METHOD, definition, ObjectKind.ACCESS_METHOD, needed);
            case OPERATOR_CLASS, OPERATOR_FAMILY -> word(METHOD, name.name(), ObjectKind.ACCESS_METHOD, needed);
            case USER_MAPPING ->
                add(needed, ObjectName.global(ObjectKind.SERVER, unquoted(SqlNames.mappingServer(name))));
            default -> {}
        }
    }

    private void word(Pattern pattern, String text, ObjectKind kind, Set<Unit> needed) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            add(needed, ObjectName.global(kind, unquoted(matcher.group(1))));
        }
    }

    private static String unquoted(String word) {
        return word.startsWith("\"") ? word.substring(1, word.length() - 1).replace("\"\"", "\"") : word;
    }

    private void add(Set<Unit> needed, ObjectName name) {
        if (catalogue.find(name).isPresent()) {
            needed.add(Unit.of(name));
        }
    }

    private List<String> texts(Unit unit, SchemaObject object) {
        if (unit.facet().equals(Properties.CANONICAL)) {
            return List.copyOf(object.properties().values());
        }
        if (unit.isFacet()) {
            return unit.facet().equals(Unit.ATTACHED)
                    ? List.of(object.property(Properties.PARTITION_OF)
                            .or(() -> object.property(Properties.INHERITED_FROM))
                            .orElse(""))
                    : List.of(object.property(unit.facet()).orElse(""));
        }
        List<String> texts = new ArrayList<>();
        SchemaObject self = Facets.without(object);
        self.properties().forEach((property, value) -> {
            boolean isBody = property.equals(Properties.DEFINITION)
                    && (object.name().kind() == ObjectKind.FUNCTION
                            || object.name().kind() == ObjectKind.PROCEDURE);
            if (!NO_REFERENCES.contains(property)) {
                texts.add(isBody && isForDrop ? RoutineWriter.withoutBody(object) : value);
            }
        });
        texts.add(object.name().kind().isChild() ? "" : object.name().name());
        return texts;
    }

    private void named(String name, SchemaObject object, Set<Unit> needed, Set<SchemaObject> relations) {
        List<String> parts = Texts.parts(name);
        if (parts.size() < 2) {
            return;
        }
        for (SchemaObject found : catalogue.named(parts.get(0) + "." + parts.get(1))) {
            if (!found.name().equals(object.name())) {
                needed.add(Unit.of(found.name()));
                if (found.name().kind().isParent()) {
                    relations.add(found);
                }
            }
        }
    }

    private void columns(SchemaObject relation, Set<String> words, Unit unit, Set<Unit> needed) {
        boolean isOwn = relation.name().equals(unit.name());
        for (SchemaObject child : catalogue.children(relation.name())) {
            boolean isColumn =
                    child.name().kind() == ObjectKind.COLUMN || child.name().kind() == ObjectKind.ATTRIBUTE;
            if (isColumn && !isOwn && words.contains(Texts.quoted(child.name().name()))) {
                needed.add(Unit.of(child.name()));
            }
        }
    }

    private void special(Unit unit, SchemaObject object, Set<Unit> needed) {
        switch (object.name().kind()) {
            case SEQUENCE -> {
                if (catalogue.isOfIdentity(object)) {
                    object.property(Properties.OWNED_BY)
                            .flatMap(column -> catalogue.find(ObjectKind.COLUMN, column))
                            .ifPresent(column -> needed.add(Unit.of(column.name())));
                }
            }
            case CONSTRAINT -> parts.constraint(object, needed);
            case INDEX -> parts.index(unit, object, needed);
            case TRIGGER, COLUMN -> parts.followed(unit, object, needed);
            case TABLE, FOREIGN_TABLE, MATERIALIZED_VIEW -> parts.table(unit, object, needed);
            case RANGE_TYPE -> {
                if (!unit.isFacet()
                        && !isForDrop
                        && object.property(Properties.CANONICAL).isPresent()) {
                    needed.clear();
                    surroundings(object, needed);
                }
            }
            case BASE_TYPE -> {
                if (!unit.isFacet() && !isForDrop) {
                    needed.clear();
                    surroundings(object, needed);
                }
            }
            default -> {}
        }
    }
}
