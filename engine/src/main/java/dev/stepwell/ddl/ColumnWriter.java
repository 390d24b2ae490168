package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Columns of tables, and what can be said of those of views. */
final class ColumnWriter implements Writer {

    private static final int SET_EXPRESSION = 17;
    private static final int STORAGE_DEFAULT = 16;

    private final Catalogue from;
    private final Catalogue to;
    private final ChangeOptions options;

    ColumnWriter(Catalogue from, Catalogue to, ChangeOptions options) {
        this.from = from;
        this.to = to;
        this.options = options;
    }

    @Override
    public List<ChangeStatement> create(SchemaObject column) {
        ColumnText text = new ColumnText(to);
        String table = "ALTER TABLE " + Texts.relation(column.name());
        boolean needsRows = NotNull.of(column).isInline()
                && column.property(Properties.DEFAULT).isEmpty()
                && column.property(Properties.IDENTITY).isEmpty()
                && column.property(Properties.GENERATED).isEmpty();
        if (!needsRows) {
            return Alteration.sql(table + " ADD COLUMN " + text.definition(column, true));
        }
        SchemaObject nullable = Changed.with(column, Map.of(Properties.NULLABLE, "yes"));
        List<ChangeStatement> statements = new ArrayList<>();
        statements.add(ChangeStatement.of(table + " ADD COLUMN " + text.definition(nullable, true)));
        statements.addAll(notNull(column).statements());
        return statements;
    }

    @Override
    public List<ChangeStatement> drop(SchemaObject column, Catalogue catalogue) {
        return Alteration.sql("ALTER TABLE " + Texts.relation(column.name()) + " DROP COLUMN "
                + Texts.quoted(column.name().name()));
    }

    @Override
    public Map<String, String> settable(SchemaObject column) {
        Map<String, String> settable = new HashMap<>();
        for (String property :
                List.of("compression", "statistics target", Properties.OPTIONS, Properties.NOT_NULL_COMMENT)) {
            settable.put(property, "");
        }
        settable.put("storage", "default");
        if (NotNull.of(column).isSet() && !NotNull.of(column).isValid()) {
            settable.put(Properties.NULLABLE, "yes");
            settable.put(Properties.NOT_NULL, "");
        }
        return settable;
    }

    @Override
    public Optional<String> gap(SchemaObject column) {
        return ForeignOptions.gap(column.property("foreign options"));
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        Optional<String> value = after.property(property);
        return switch (property) {
            case Properties.TYPE -> type(before, after, false);
            case Properties.COLLATION ->
                before.property(Properties.TYPE).equals(after.property(Properties.TYPE))
                        ? type(before, after, false)
                        : Alteration.NOTHING;
            case Properties.NULLABLE -> notNull(after);
            case Properties.NOT_NULL ->
                before.property(Properties.NULLABLE).equals(after.property(Properties.NULLABLE))
                        ? otherNotNull(before, after)
                        : Alteration.NOTHING;
            case Properties.NOT_NULL_COMMENT -> notNullComment(after);
            case Properties.GENERATED -> generated(before, after);
            case Properties.IDENTITY -> identity(before, after);
            case "storage" -> storage(after);
            case "compression" -> column(after, "SET COMPRESSION " + value.orElse("default"));
            case "statistics target" -> column(after, "SET STATISTICS " + value.orElse("-1"));
            case Properties.OPTIONS ->
                StorageParameters.alter(prefix(after).strip(), "", before.property(property), value);
            case "foreign options" -> ForeignOptions.alter(prefix(after).strip(), before.property(property), value);
            case Properties.INHERITED_FROM -> Inheritance.alter(before, after, from, to);
            default -> Alteration.REMAKE;
        };
    }

    private String prefix(SchemaObject column) {
        boolean isParent = to.parent(column.name())
                .filter(table -> !to.heirs(table.name()).isEmpty())
                .isPresent();
        return "ALTER TABLE " + (isParent ? "ONLY " : "") + Texts.relation(column.name()) + " ALTER COLUMN "
                + Texts.quoted(column.name().name()) + " ";
    }

    private Alteration column(SchemaObject column, String change) {
        return Alteration.of(prefix(column) + change);
    }

    /** The type, converted as text where the type itself was made anew. */
    Alteration type(SchemaObject before, SchemaObject after, boolean isMadeAnew) {
        if (isOfView(after.name())) {
            return Alteration.REMAKE;
        }
        if (Inheritance.follows(Properties.TYPE, before, after, from, to)) {
            return Alteration.NOTHING;
        }
        String using = isMadeAnew && isComposite(after)
                ? Conversions.byAttributes(after)
                : Conversions.using(before, after, isMadeAnew);
        String sql = "ALTER TABLE " + Texts.relation(after.name()) + " ALTER COLUMN "
                + Texts.quoted(after.name().name()) + " TYPE " + ColumnText.type(after)
                + (isForeign(after.name()) ? "" : using);
        return using.isEmpty() || isMadeAnew
                ? Alteration.of(sql)
                : Alteration.of(List.of(ChangeStatement.of(
                        sql,
                        "PostgreSQL does not convert "
                                + before.property(Properties.TYPE).orElse("") + " to "
                                + after.property(Properties.TYPE).orElse("")
                                + " by itself: check that USING does what you mean.")));
    }

    private boolean isComposite(SchemaObject column) {
        return to.named(column.property(Properties.TYPE).orElse("")).stream()
                .anyMatch(type -> type.name().kind() == ObjectKind.COMPOSITE_TYPE);
    }

    boolean isOfView(ObjectName column) {
        return to.parent(column)
                .map(parent -> parent.name().kind())
                .filter(kind -> kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW)
                .isPresent();
    }

    private boolean isForeign(ObjectName column) {
        return to.parent(column)
                .filter(parent -> parent.name().kind() == ObjectKind.FOREIGN_TABLE)
                .isPresent();
    }

    private Alteration notNull(SchemaObject after) {
        NotNull now = NotNull.of(after);
        String table = Texts.relation(after.name());
        String column = Texts.quoted(after.name().name());
        if (isOfView(after.name())) {
            return Alteration.REMAKE;
        }
        if (!now.isSet()) {
            return Alteration.of("ALTER TABLE " + table + " ALTER COLUMN " + column + " DROP NOT NULL");
        }
        if (!now.isValid()) {
            return Alteration.of("ALTER TABLE " + table + " ADD " + now.constraint(column));
        }
        SchemaObject whole = to.find(after.name()).orElse(after);
        List<ChangeStatement> statements = new ArrayList<>(Backfill.of(whole, isForeign(after.name())));
        String set = now.isPlain()
                ? "ALTER TABLE " + table + " ALTER COLUMN " + column + " SET NOT NULL"
                : "ALTER TABLE " + table + " ADD " + now.constraint(column);
        statements.addAll(
                options.safe() && !isForeign(after.name())
                        ? Backfill.checkedFirst(table, column, set)
                        : List.of(statement(set, statements.isEmpty() ? Backfill.note(after) : Optional.empty())));
        return Alteration.of(statements);
    }

    private static ChangeStatement statement(String sql, Optional<String> comment) {
        return new ChangeStatement(sql, comment, true);
    }

    /** Another name or other options of a constraint that stays; what PostgreSQL called it is not known. */
    private Alteration otherNotNull(SchemaObject before, SchemaObject after) {
        NotNull old = NotNull.of(before);
        NotNull now = NotNull.of(after);
        String table = Texts.relation(after.name());
        String column = Texts.quoted(after.name().name());
        if (!old.isValid() && now.equals(new NotNull(true, old.name(), ""))) {
            return Alteration.of("ALTER TABLE " + table + " ALTER COLUMN " + column + " SET NOT NULL");
        }
        if (now.options().contains("local")) {
            return Alteration.of("ALTER TABLE " + table + " ALTER COLUMN " + column + " SET NOT NULL");
        }
        if (old.options().contains("local")) {
            return Alteration.impossible(
                    "PostgreSQL cannot take a NOT NULL constraint away from a table that also inherits it.");
        }
        return Alteration.of(
                "ALTER TABLE " + table + " ALTER COLUMN " + column + " DROP NOT NULL",
                "ALTER TABLE " + table + " ADD " + now.constraint(column));
    }

    private static Alteration notNullComment(SchemaObject after) {
        ObjectName name = after.name();
        String known = NotNull.of(after).name();
        String constraint = known.isEmpty() ? Texts.quoted(name.relation() + "_" + name.name() + "_not_null") : known;
        return Alteration.of("COMMENT ON CONSTRAINT " + constraint + " ON " + Texts.relation(name) + " IS "
                + CommonProperties.literal(after.property(Properties.NOT_NULL_COMMENT)));
    }

    private Alteration generated(SchemaObject before, SchemaObject after) {
        Optional<String> old = before.property(Properties.GENERATED);
        Optional<String> now = after.property(Properties.GENERATED);
        if (now.isEmpty()) {
            return old.orElse("").endsWith(" stored") ? column(after, "DROP EXPRESSION") : Alteration.REMAKE;
        }
        boolean sameKind = old.isPresent()
                && old.get()
                        .substring(old.get().lastIndexOf(' '))
                        .equals(now.get().substring(now.get().lastIndexOf(' ')));
        if (!sameKind || to.version() < SET_EXPRESSION) {
            return Alteration.REMAKE;
        }
        String expression = now.get().substring("always as ".length(), now.get().lastIndexOf(')') + 1);
        return Alteration.of("ALTER TABLE " + Texts.relation(after.name()) + " ALTER COLUMN "
                + Texts.quoted(after.name().name()) + " SET EXPRESSION AS " + expression);
    }

    private Alteration identity(SchemaObject before, SchemaObject after) {
        Optional<String> now = after.property(Properties.IDENTITY);
        if (now.isEmpty()) {
            return column(after, "DROP IDENTITY");
        }
        String kind = now.get().toUpperCase(Locale.ROOT);
        if (before.property(Properties.IDENTITY).isPresent()) {
            return column(after, "SET GENERATED " + kind);
        }
        return column(
                after,
                "ADD GENERATED " + kind + " AS IDENTITY"
                        + to.sequence(after.name())
                                .map(sequence -> ColumnText.sequenceOptions(after.name(), sequence))
                                .orElse(""));
    }

    private Alteration storage(SchemaObject after) {
        String storage = after.property("storage").orElse("default");
        if (!storage.equals("default") || to.version() >= STORAGE_DEFAULT) {
            return column(after, "SET STORAGE " + storage.toUpperCase(Locale.ROOT));
        }
        String type = Conversions.base(after.property(Properties.TYPE).orElse(""));
        boolean isMain = type.equals("numeric") || type.equals("inet") || type.equals("cidr");
        return column(after, "SET STORAGE " + (isMain ? "MAIN" : "EXTENDED"));
    }
}
