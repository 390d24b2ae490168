package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Statements for facets. */
final class FacetWriter {

    private static final String INDEX = "index ";

    private final Catalogue from;
    private final Catalogue to;

    FacetWriter(Catalogue from, Catalogue to) {
        this.from = from;
        this.to = to;
    }

    List<ChangeStatement> create(Unit unit) {
        SchemaObject object = to.find(unit.name()).orElseThrow();
        return switch (unit.facet()) {
            case Properties.DEFAULT ->
                isInheritedDefault(object)
                        ? List.of()
                        : column(
                                object,
                                to,
                                "SET DEFAULT "
                                        + object.property(Properties.DEFAULT).orElse(""));
            case Properties.OWNED_BY ->
                ownedBy(object, object.property(Properties.OWNED_BY).orElse("NONE"));
            case Properties.REPLICA_IDENTITY ->
                identity(
                        object.name(),
                        object.property(Properties.REPLICA_IDENTITY).orElse(""));
            case Properties.DEFINITION -> TypeWriter.isShell(object) ? List.of() : TypeWriter.complete(object);
            case Properties.CANONICAL -> TypeWriter.range(object);
            default -> attach(object);
        };
    }

    List<ChangeStatement> drop(Unit unit) {
        SchemaObject object = from.find(unit.name()).orElseThrow();
        return switch (unit.facet()) {
            case Properties.DEFAULT -> column(object, from, "DROP DEFAULT");
            case Properties.OWNED_BY -> ownedBy(object, "NONE");
            case Properties.REPLICA_IDENTITY -> identity(object.name(), "default");
            case Properties.DEFINITION, Properties.CANONICAL -> List.of();
            default -> detach(object);
        };
    }

    /** A facet whose value changes is taken off first where it cannot be overwritten. */
    List<ChangeStatement> alter(Unit unit) {
        List<ChangeStatement> statements = new ArrayList<>();
        if (unit.facet().equals(Unit.ATTACHED)) {
            statements.addAll(drop(unit));
        }
        statements.addAll(create(unit));
        return statements;
    }

    /** A new child table has the defaults of the columns that it inherits. */
    private boolean isInheritedDefault(SchemaObject column) {
        return from.parent(column.name()).isEmpty()
                && Inheritance.sources(column, to).stream().anyMatch(source -> source.property(Properties.DEFAULT)
                        .equals(column.property(Properties.DEFAULT)));
    }

    private static List<ChangeStatement> column(SchemaObject column, Catalogue catalogue, String change) {
        boolean isParent = catalogue
                .parent(column.name())
                .filter(table -> !catalogue.heirs(table.name()).isEmpty())
                .isPresent();
        return Alteration.sql("ALTER TABLE " + (isParent ? "ONLY " : "") + Texts.relation(column.name())
                + " ALTER COLUMN " + Texts.quoted(column.name().name()) + " " + change);
    }

    private static List<ChangeStatement> ownedBy(SchemaObject sequence, String column) {
        return Alteration.sql("ALTER SEQUENCE " + sequence.name().path() + " OWNED BY " + column);
    }

    private static List<ChangeStatement> identity(ObjectName table, String identity) {
        String words = identity.startsWith(INDEX)
                ? "USING INDEX " + identity.substring(INDEX.length())
                : identity.toUpperCase(Locale.ROOT);
        return Alteration.sql("ALTER TABLE " + table.path() + " REPLICA IDENTITY " + words);
    }

    private List<ChangeStatement> attach(SchemaObject object) {
        if (object.name().kind() == ObjectKind.INDEX) {
            return Alteration.sql(
                    "ALTER INDEX " + object.property(Properties.INHERITED_FROM).orElse("") + " ATTACH PARTITION "
                            + object.name().path());
        }
        return Alteration.sql(
                "ALTER TABLE " + object.property(Properties.PARTITION_OF).orElse("")
                        + " ATTACH PARTITION " + object.name().path() + " "
                        + object.property(Properties.PARTITION_BOUND).orElse(""));
    }

    /** An index comes off with its table, or goes with the index that it is attached to. */
    private static List<ChangeStatement> detach(SchemaObject object) {
        Optional<String> parent = object.property(Properties.PARTITION_OF);
        return object.name().kind() == ObjectKind.INDEX
                ? List.of()
                : Alteration.sql("ALTER TABLE " + parent.orElse("") + " DETACH PARTITION "
                        + object.name().path());
    }
}
