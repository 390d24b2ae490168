package dev.stepwell.drift;

import dev.stepwell.schema.Identifiers;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What a column of the migrated schema has otherwise than the model's. */
final class ColumnDrift {

    private static final String NO = "no";

    private final SchemaObject model;
    private final SchemaObject database;
    private final ObjectName name;
    private final DriftLog log;

    ColumnDrift(SchemaObject model, SchemaObject database, DriftLog log) {
        this.model = model;
        this.database = database;
        this.name = model.name();
        this.log = log;
    }

    /** Of a column that the model only reads. */
    void inView() {
        type();
    }

    void inTable() {
        type();
        collation();
        generated();
        identity();
        defaultValue();
        nullable();
        comment();
    }

    private void type() {
        String now = value(database, Property.TYPE);
        String wanted = value(model, Property.TYPE);
        ColumnType is = ColumnType.of(now);
        ColumnType shall = ColumnType.of(wanted);
        if (is.equals(shall)) {
            return;
        }
        log.differs(
                kind(is, shall),
                name,
                "is " + now + " in the migrated schema and " + wanted + " in the model",
                now,
                wanted,
                alter("TYPE " + wanted),
                List.of(new Edit.Set(name, Property.TYPE, Optional.of(wanted))));
    }

    private static DriftKind kind(ColumnType is, ColumnType shall) {
        // A wider integer is read into a narrower one, which fails as soon as it is needed.
        if (is.holds(shall) && !is.name().endsWith("int") && !is.name().equals("integer")) {
            return DriftKind.COLUMN_WIDER;
        }
        return is.isLengthOf(shall) ? DriftKind.COLUMN_LENGTH : DriftKind.COLUMN_TYPE;
    }

    private void collation() {
        compare(Property.COLLATION, DriftKind.COLUMN_COLLATION, "has the collation", "the default one");
    }

    private void generated() {
        Optional<String> now = database.property(Property.GENERATED);
        Optional<String> wanted = model.property(Property.GENERATED);
        if (now.map(ColumnDrift::expression).equals(wanted.map(ColumnDrift::expression))
                || (wanted.isEmpty() && !log.names().isWritten(name))) {
            return;
        }
        log.differs(
                DriftKind.COLUMN_GENERATED,
                name,
                now.isEmpty()
                        ? "is generated in the model and an ordinary column in the migrated schema"
                        : wanted.isEmpty()
                                ? "is generated in the migrated schema, which refuses the values that the model writes"
                                : "is generated in another way in the migrated schema than in the model",
                now.orElse(null),
                wanted.orElse(null),
                wanted.isPresent()
                        ? "Drop the column and add it as generated " + wanted.get() + "."
                        : alter("DROP EXPRESSION") + " Or map it as not insertable and not updatable.",
                wanted.isPresent() ? regenerated() : List.of(set(Property.GENERATED, wanted)));
    }

    /** Whoever reads or writes the column cannot tell when it is computed; mappers choose by the version of PostgreSQL. */
    private static String expression(String generated) {
        return generated.replaceFirst(" (stored|virtual)$", "");
    }

    /** PostgreSQL has no way to make a column a generated one, so the new one takes its place. */
    private List<Edit> regenerated() {
        return List.of(new Edit.Put(model));
    }

    private void identity() {
        Optional<String> now = database.property(Property.IDENTITY);
        Optional<String> wanted = model.property(Property.IDENTITY);
        boolean providesItself = database.property(Property.DEFAULT).isPresent();
        if (wanted.isPresent() && now.isEmpty() && !providesItself) {
            log.differs(
                    DriftKind.COLUMN_IDENTITY,
                    name,
                    "is an identity column in the model, and nothing gives it a value in the migrated schema",
                    null,
                    wanted.get(),
                    alter("ADD GENERATED " + wanted.get().toUpperCase(Locale.ROOT) + " AS IDENTITY"),
                    List.of(set(Property.IDENTITY, wanted)));
        }
        if (wanted.isEmpty()
                && now.filter("always"::equals).isPresent()
                && log.names().isWritten(name)) {
            log.differs(
                    DriftKind.COLUMN_IDENTITY,
                    name,
                    "is an identity column in the migrated schema, which refuses the values that the model writes",
                    "always",
                    null,
                    alter("SET GENERATED BY DEFAULT"),
                    List.of(set(Property.IDENTITY, Optional.of("by default"))));
        }
    }

    /** A default that only the migrated schema has takes nothing from the model. */
    private void defaultValue() {
        Optional<String> wanted = model.property(Property.DEFAULT);
        Optional<String> now = database.property(Property.DEFAULT);
        if (wanted.isEmpty() || now.equals(wanted)) {
            return;
        }
        log.differs(
                DriftKind.COLUMN_DEFAULT,
                name,
                "has the default " + now.orElse("none") + " in the migrated schema and " + wanted.get()
                        + " in the model",
                now.orElse(null),
                wanted.get(),
                alter("SET DEFAULT " + wanted.get()),
                List.of(set(Property.DEFAULT, wanted)));
    }

    private void nullable() {
        String now = value(database, Property.NULLABLE);
        String wanted = value(model, Property.NULLABLE);
        if (now.equals(wanted)) {
            return;
        }
        boolean isRequired = now.equals(NO);
        if (isRequired && !log.names().isWritten(name)) {
            return;
        }
        log.differs(
                isRequired ? DriftKind.COLUMN_REQUIRED : DriftKind.COLUMN_NULLABLE,
                name,
                isRequired
                        ? "may be empty in the model, and the migrated schema refuses that"
                        : "may be empty in the migrated schema, and not in the model",
                isRequired ? "not null" : "null",
                isRequired ? "null" : "not null",
                alter(isRequired ? "DROP NOT NULL" : "SET NOT NULL"),
                List.of(set(Property.NULLABLE, Optional.of(wanted))));
    }

    private void comment() {
        if (model.property(Property.COMMENT).isPresent()) {
            compare(Property.COMMENT, DriftKind.COLUMN_COMMENT, "has the comment", "none");
        }
    }

    private void compare(String property, DriftKind kind, String what, String nothing) {
        Optional<String> now = database.property(property);
        Optional<String> wanted = model.property(property);
        if (Objects.equals(now, wanted)) {
            return;
        }
        log.differs(
                kind,
                name,
                what + " " + now.orElse(nothing) + " in the migrated schema and " + wanted.orElse(nothing)
                        + " in the model",
                now.orElse(null),
                wanted.orElse(null),
                "Give it the " + property + " of the model in a new revision." + DriftLog.IN_MODEL,
                List.of(set(property, wanted)));
    }

    private Edit set(String property, Optional<String> wanted) {
        return new Edit.Set(name, property, wanted);
    }

    private String alter(String action) {
        return "Add `ALTER TABLE " + Identifiers.quoted(name.schema()) + "." + Identifiers.quoted(name.relation())
                + " ALTER COLUMN " + Identifiers.quoted(name.name()) + " " + action + "` to a new revision."
                + DriftLog.IN_MODEL;
    }

    static String value(SchemaObject object, String property) {
        return object.property(property).orElse("");
    }
}
