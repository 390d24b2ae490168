package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import java.util.Comparator;
import java.util.List;

/**
 * One thing to do with a unit.
 *
 * @param verb what
 * @param unit with which
 */
record Action(Verb verb, Unit unit) implements Comparable<Action> {

    enum Verb {
        DROP,
        CREATE,
        ALTER,
        /** Drops the old form of a type that was made anew. */
        FINISH
    }

    /** In which order to make what does not need each other; what changes other things by being there comes last. */
    private static final List<ObjectKind> ORDER = List.of(
            ObjectKind.DATABASE,
            ObjectKind.SCHEMA,
            ObjectKind.EXTENSION,
            ObjectKind.LANGUAGE,
            ObjectKind.ACCESS_METHOD,
            ObjectKind.COLLATION,
            ObjectKind.CONVERSION,
            ObjectKind.ENUM,
            ObjectKind.BASE_TYPE,
            ObjectKind.RANGE_TYPE,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.ATTRIBUTE,
            ObjectKind.DOMAIN,
            ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE,
            ObjectKind.AGGREGATE,
            ObjectKind.OPERATOR,
            ObjectKind.OPERATOR_FAMILY,
            ObjectKind.OPERATOR_CLASS,
            ObjectKind.CAST,
            ObjectKind.TRANSFORM,
            ObjectKind.TEXT_SEARCH_PARSER,
            ObjectKind.TEXT_SEARCH_TEMPLATE,
            ObjectKind.TEXT_SEARCH_DICTIONARY,
            ObjectKind.TEXT_SEARCH_CONFIGURATION,
            ObjectKind.FOREIGN_DATA_WRAPPER,
            ObjectKind.SERVER,
            ObjectKind.USER_MAPPING,
            ObjectKind.SEQUENCE,
            ObjectKind.TABLE,
            ObjectKind.FOREIGN_TABLE,
            ObjectKind.COLUMN,
            ObjectKind.CONSTRAINT,
            ObjectKind.INDEX,
            ObjectKind.STATISTICS,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.TRIGGER,
            ObjectKind.RULE,
            ObjectKind.POLICY,
            ObjectKind.PUBLICATION,
            ObjectKind.SUBSCRIPTION,
            ObjectKind.SYSTEM_PRIVILEGES,
            ObjectKind.DEFAULT_PRIVILEGES,
            ObjectKind.EVENT_TRIGGER);

    private static final Comparator<Action> COMPARATOR = Comparator.comparing(Action::phase)
            .thenComparing(Action::rank)
            .thenComparing(Action::unit)
            .thenComparing(Action::verb);

    private int phase() {
        return switch (verb) {
            case DROP -> 0;
            case CREATE, ALTER -> 1;
            case FINISH -> 2;
        };
    }

    private int rank() {
        int index = ORDER.indexOf(unit.name().kind());
        return verb == Verb.DROP || verb == Verb.FINISH ? -index : index;
    }

    @Override
    public int compareTo(Action other) {
        return COMPARATOR.compare(this, other);
    }
}
