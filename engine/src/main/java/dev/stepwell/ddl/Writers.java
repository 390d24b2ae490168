package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The writer of each kind. */
final class Writers {

    private final Map<ObjectKind, Writer> writers = new EnumMap<>(ObjectKind.class);
    private final ColumnWriter columns;

    Writers(Catalogue from, Catalogue to, ChangeOptions options, Predicate<Unit> isInline) {
        columns = new ColumnWriter(from, to, options);
        TableWriter tables = new TableWriter(to, isInline);
        put(tables, ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE);
        put(new ViewWriter(from, to, tables), ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);
        put(columns, ObjectKind.COLUMN);
        put(new AttributeWriter(), ObjectKind.ATTRIBUTE);
        put(new ConstraintWriter(from, to, options), ObjectKind.CONSTRAINT);
        put(new IndexWriter(from, options), ObjectKind.INDEX);
        put(new RuleWriter(from, to), ObjectKind.TRIGGER, ObjectKind.RULE);
        put(new PolicyWriter(), ObjectKind.POLICY);
        put(new StatisticsWriter(), ObjectKind.STATISTICS);
        put(new SequenceWriter(to), ObjectKind.SEQUENCE);
        put(
                new TypeWriter(to, isInline),
                ObjectKind.ENUM,
                ObjectKind.DOMAIN,
                ObjectKind.COMPOSITE_TYPE,
                ObjectKind.RANGE_TYPE,
                ObjectKind.BASE_TYPE);
        put(new RoutineWriter(), ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE);
        put(
                new DatabaseWriter(options),
                ObjectKind.DATABASE,
                ObjectKind.SCHEMA,
                ObjectKind.EXTENSION,
                ObjectKind.LANGUAGE,
                ObjectKind.ACCESS_METHOD);
        put(new OperatorWriter(to), ObjectKind.OPERATOR, ObjectKind.OPERATOR_FAMILY, ObjectKind.OPERATOR_CLASS);
        put(new ConversionWriter(), ObjectKind.CAST, ObjectKind.TRANSFORM, ObjectKind.COLLATION, ObjectKind.CONVERSION);
        putOthers(to);
    }

    private void putOthers(Catalogue to) {
        put(
                new TextSearchWriter(),
                ObjectKind.TEXT_SEARCH_PARSER,
                ObjectKind.TEXT_SEARCH_TEMPLATE,
                ObjectKind.TEXT_SEARCH_DICTIONARY,
                ObjectKind.TEXT_SEARCH_CONFIGURATION);
        put(new ForeignWriter(to), ObjectKind.FOREIGN_DATA_WRAPPER, ObjectKind.SERVER, ObjectKind.USER_MAPPING);
        put(new PublicationWriter(), ObjectKind.PUBLICATION);
        put(new SubscriptionWriter(), ObjectKind.SUBSCRIPTION);
        put(new EventTriggerWriter(), ObjectKind.EVENT_TRIGGER);
        put(new DefaultPrivilegesWriter(), ObjectKind.DEFAULT_PRIVILEGES, ObjectKind.SYSTEM_PRIVILEGES);
    }

    private void put(Writer writer, ObjectKind... kinds) {
        for (ObjectKind kind : kinds) {
            writers.put(kind, writer);
        }
    }

    Writer of(ObjectKind kind) {
        return Objects.requireNonNull(writers.get(kind), kind::word);
    }

    ColumnWriter columns() {
        return columns;
    }
}
