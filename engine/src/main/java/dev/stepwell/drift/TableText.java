package dev.stepwell.drift;

import dev.stepwell.schema.Identifiers;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tables and columns as people read them. */
final class TableText {

    private TableText() {}

    static String of(SchemaSnapshot snapshot, ObjectName table) {
        return new Parts(snapshot, table)
                .columns().stream().map(TableText::column).collect(Collectors.joining(", ", "(", ")"));
    }

    /** As in CREATE TABLE. */
    static String column(SchemaObject column) {
        StringBuilder text = new StringBuilder(Identifiers.quoted(column.name().name()))
                .append(' ')
                .append(column.property(Property.TYPE).orElse(""));
        column.property(Property.COLLATION)
                .ifPresent(name -> text.append(" COLLATE ").append(name));
        column.property(Property.DEFAULT)
                .ifPresent(value -> text.append(" DEFAULT ").append(value));
        column.property(Property.GENERATED)
                .ifPresent(expression -> text.append(" GENERATED ").append(expression));
        column.property(Property.IDENTITY).ifPresent(identity -> text.append(" GENERATED ")
                .append(identity.toUpperCase(Locale.ROOT))
                .append(" AS IDENTITY"));
        column.property(Property.NULLABLE).filter("no"::equals).ifPresent(no -> text.append(" NOT NULL"));
        return text.toString();
    }
}
