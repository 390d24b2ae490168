package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.Locale;

/** A column as CREATE TABLE and ADD COLUMN describe it. */
final class ColumnText {

    private final Catalogue catalogue;

    ColumnText(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String definition(SchemaObject column, boolean hasDefault) {
        StringBuilder text = new StringBuilder(Texts.quoted(column.name().name()))
                .append(' ')
                .append(type(column))
                .append(ForeignOptions.clause(column.property("foreign options")));
        column.property(Properties.GENERATED)
                .ifPresent(generated -> text.append(" GENERATED ").append(keywords(generated)));
        column.property(Properties.IDENTITY).ifPresent(kind -> text.append(identity(column, kind)));
        if (hasDefault) {
            column.property(Properties.DEFAULT)
                    .ifPresent(value -> text.append(" DEFAULT ").append(value));
        }
        NotNull notNull = NotNull.of(column);
        return notNull.isInline() ? text + notNull.clause() : text.toString();
    }

    static String type(SchemaObject column) {
        return column.property(Properties.TYPE).orElse("")
                + column.property(Properties.COLLATION)
                        .map(collation -> " COLLATE " + collation)
                        .orElse("");
    }

    private static String keywords(String generated) {
        int end = generated.lastIndexOf(')') + 1;
        return "ALWAYS AS " + generated.substring("always as ".length(), end)
                + generated.substring(end).toUpperCase(Locale.ROOT);
    }

    private String identity(SchemaObject column, String kind) {
        return " GENERATED " + (kind.equals("always") ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + catalogue
                        .sequence(column.name())
                        .map(sequence -> sequenceOptions(column.name(), sequence))
                        .orElse("");
    }

    /** What differs from the sequence that PostgreSQL makes by itself. */
    static String sequenceOptions(ObjectName column, SchemaObject sequence) {
        String generated = column.relation() + "_" + column.name() + "_seq";
        boolean isNamed = !sequence.name().name().equals(generated)
                || !sequence.name().schema().equals(column.schema());
        String options =
                (isNamed ? " SEQUENCE NAME " + sequence.name().path() : "") + SequenceWriter.ofIdentity(sequence);
        return options.isEmpty() ? "" : " (" + options.strip() + ")";
    }
}
