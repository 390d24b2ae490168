package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Properties that are set by statements of their own, since they depend on other objects than the object itself. */
final class Facets {

    private static final Set<ObjectKind> STORED = Set.of(ObjectKind.TABLE, ObjectKind.MATERIALIZED_VIEW);

    private Facets() {}

    /** Each facet with its state. */
    static Map<String, String> of(SchemaObject object, Catalogue catalogue) {
        Map<String, String> facets = new LinkedHashMap<>();
        for (String facet : names(object.name().kind())) {
            String state = properties(object.name().kind(), facet).stream()
                    .flatMap(property -> object.property(property).stream())
                    .collect(Collectors.joining(" "));
            boolean isSet = !state.isEmpty()
                    && !(facet.equals(Properties.REPLICA_IDENTITY) && state.equals("default"))
                    && !(facet.equals(Properties.OWNED_BY) && catalogue.isOfIdentity(object));
            if (isSet) {
                facets.put(facet, state);
            }
        }
        return facets;
    }

    /** The object without the properties that are facets. */
    static SchemaObject without(SchemaObject object) {
        Map<String, String> gone = new LinkedHashMap<>();
        ObjectKind kind = object.name().kind();
        names(kind).forEach(facet -> properties(kind, facet).forEach(property -> gone.put(property, "")));
        return gone.isEmpty() ? object : Changed.with(object, gone);
    }

    private static List<String> names(ObjectKind kind) {
        if (STORED.contains(kind)) {
            return List.of(Properties.REPLICA_IDENTITY, Unit.ATTACHED);
        }
        return switch (kind) {
            case COLUMN -> List.of(Properties.DEFAULT);
            case FOREIGN_TABLE -> List.of(Unit.ATTACHED);
            case SEQUENCE -> List.of(Properties.OWNED_BY);
            case RANGE_TYPE -> List.of(Properties.CANONICAL);
            case INDEX -> List.of(Unit.ATTACHED);
            case BASE_TYPE -> List.of(Properties.DEFINITION);
            default -> List.of();
        };
    }

    private static List<String> properties(ObjectKind kind, String facet) {
        if (!facet.equals(Unit.ATTACHED)) {
            return List.of(facet);
        }
        return kind == ObjectKind.INDEX
                ? List.of(Properties.INHERITED_FROM)
                : List.of(Properties.PARTITION_OF, Properties.PARTITION_BOUND);
    }
}
