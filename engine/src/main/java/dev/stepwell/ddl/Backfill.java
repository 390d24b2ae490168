package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Optional;

/** Rows that are there already when a column comes to refuse nulls. */
final class Backfill {

    private Backfill() {}

    /** Fills them with the default of the column, where it has one. */
    static List<ChangeStatement> of(SchemaObject column, boolean isForeign) {
        if (column.property(Properties.DEFAULT).isEmpty() || isForeign) {
            return List.of();
        }
        String name = Texts.quoted(column.name().name());
        return Alteration.sql(
                "UPDATE " + Texts.relation(column.name()) + " SET " + name + " = DEFAULT WHERE " + name + " IS NULL");
    }

    /** What has to be done by hand where there is no default. */
    static Optional<String> note(SchemaObject column) {
        ObjectName name = column.name();
        String quoted = Texts.quoted(name.name());
        return Optional.of("Fails where rows hold no value yet: fill them first, with a value that is right for them.\n"
                + "UPDATE " + Texts.relation(name) + " SET " + quoted + " = <value> WHERE " + quoted + " IS NULL;");
    }

    /** The table is read for a check that blocks nobody, which SET NOT NULL then relies on (ALTER TABLE, since 12). */
    static List<ChangeStatement> checkedFirst(String table, String column, String set) {
        String check = Texts.quoted("stepwell_not_null");
        return List.of(
                ChangeStatement.of("ALTER TABLE " + table + " ADD CONSTRAINT " + check + " CHECK (" + column
                        + " IS NOT NULL) NOT VALID"),
                ChangeStatement.of("ALTER TABLE " + table + " VALIDATE CONSTRAINT " + check),
                ChangeStatement.of(set),
                ChangeStatement.of("ALTER TABLE " + table + " DROP CONSTRAINT " + check));
    }
}
