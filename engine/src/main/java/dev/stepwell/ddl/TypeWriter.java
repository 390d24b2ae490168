package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Enums, domains, composite, range and base types. */
final class TypeWriter implements Writer {

    private static final Set<String> TYPE_FUNCTIONS =
            Set.of("input", "output", "receive", "send", "typmod_in", "typmod_out", "analyze", "subscript");

    private final Catalogue to;
    private final Predicate<Unit> isInline;

    TypeWriter(Catalogue to, Predicate<Unit> isInline) {
        this.to = to;
        this.isInline = isInline;
    }

    @Override
    public List<ChangeStatement> create(SchemaObject type) {
        String path = type.name().path();
        return Alteration.sql(
                switch (type.name().kind()) {
                    case ENUM -> "CREATE TYPE " + path + " AS ENUM (" + labels(type) + ")";
                    case DOMAIN -> "CREATE DOMAIN " + path + " AS " + ColumnText.type(type) + domain(type);
                    case COMPOSITE_TYPE -> "CREATE TYPE " + path + " AS (" + attributes(type) + ")";
                    case RANGE_TYPE -> type.property(Properties.CANONICAL).isPresent() ? shell(type) : rangeText(type);
                    default -> shell(type);
                });
    }

    static String labels(SchemaObject type) {
        return type.property("labels").orElse("");
    }

    private String domain(SchemaObject domain) {
        NotNull notNull = NotNull.of(domain);
        return TableWriter.clause(" DEFAULT ", domain.property(Properties.DEFAULT), "")
                + (notNull.isSet() ? notNull.clause() : "")
                + to.children(domain.name()).stream()
                        .filter(child -> isInline.test(Unit.of(child.name())))
                        .map(child -> " " + ConstraintWriter.definition(child))
                        .collect(Collectors.joining());
    }

    private String attributes(SchemaObject type) {
        return to.columns(type).stream().map(TypeWriter::attribute).collect(Collectors.joining(", "));
    }

    static String attribute(SchemaObject attribute) {
        return Texts.quoted(attribute.name().name()) + " " + ColumnText.type(attribute);
    }

    private static String shell(SchemaObject type) {
        return "CREATE TYPE " + type.name().path();
    }

    /** A range type whose function takes the type itself is made once that function is there. */
    static List<ChangeStatement> range(SchemaObject type) {
        return Alteration.sql(rangeText(type));
    }

    /** Signatures of the functions that PostgreSQL makes with a range type (PostgreSQL manual, "Constructing Ranges"). */
    static List<String> constructors(SchemaObject range) {
        String path = range.name().path();
        String subtype = range.property("subtype").orElse("");
        String multirange = range.property("multirange").orElse("");
        return List.of(
                "%s(%s, %2$s)".formatted(path, subtype),
                "%s(%s, %2$s, text)".formatted(path, subtype),
                multirange + "()",
                "%s(%s)".formatted(multirange, path),
                "%s(%s[])".formatted(multirange, path));
    }

    private static String rangeText(SchemaObject type) {
        List<String> options = new ArrayList<>();
        option(options, "SUBTYPE", type.property("subtype"));
        option(options, "SUBTYPE_OPCLASS", type.property("operator class"));
        option(options, "COLLATION", type.property(Properties.COLLATION));
        option(options, "CANONICAL", type.property(Properties.CANONICAL).map(Texts::function));
        option(options, "SUBTYPE_DIFF", type.property("difference").map(Texts::function));
        option(options, "MULTIRANGE_TYPE_NAME", type.property("multirange"));
        return shell(type) + " AS RANGE (" + String.join(", ", options) + ")";
    }

    static void option(List<String> options, String name, Optional<String> value) {
        value.ifPresent(text -> options.add(name + " = " + text));
    }

    /** The whole of a base type, once its functions are there. */
    static List<ChangeStatement> complete(SchemaObject type) {
        List<String> options = new ArrayList<>();
        Texts.lines(type.property(Properties.DEFINITION).orElse(""))
                .forEach((name, value) -> options.add(name.toUpperCase(Locale.ROOT)
                        + switch (name) {
                            case "passedbyvalue" -> "";
                            case "preferred", "collatable" -> " = true";
                            case "internallength" -> " = " + (value.equals("-1") ? "VARIABLE" : value);
                            case "alignment" -> " = " + alignment(value);
                            case "storage" -> " = " + storage(value);
                            default -> " = " + (TYPE_FUNCTIONS.contains(name) ? Texts.function(value) : value);
                        }));
        return Alteration.sql(
                "CREATE TYPE " + type.name().path() + " (\n    " + String.join(",\n    ", options) + "\n)");
    }

    private static String alignment(String letter) {
        return switch (letter) {
            case "c" -> "char";
            case "s" -> "int2";
            case "d" -> "double";
            default -> "int4";
        };
    }

    private static String storage(String letter) {
        return switch (letter) {
            case "e" -> "external";
            case "m" -> "main";
            case "x" -> "extended";
            default -> "plain";
        };
    }

    @Override
    public Map<String, String> settable(SchemaObject type) {
        return switch (type.name().kind()) {
            case RANGE_TYPE -> Map.of("multirange comment", "");
            case DOMAIN -> Map.of(Properties.NOT_NULL_COMMENT, "");
            default -> Map.of();
        };
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        String domain = "ALTER DOMAIN " + after.name().path();
        Optional<String> value = after.property(property);
        return switch (property) {
            case "labels" -> EnumChange.of(before, after);
            case Properties.COLUMN_ORDER -> Alteration.NOTHING;
            case "multirange comment" ->
                Alteration.of("COMMENT ON TYPE " + after.property("multirange").orElse("") + " IS "
                        + CommonProperties.literal(value));
            case Properties.DEFAULT ->
                Alteration.of(domain + value.map(text -> " SET DEFAULT " + text).orElse(" DROP DEFAULT"));
            case Properties.NULLABLE, Properties.NOT_NULL -> notNull(property, before, after);
            case Properties.NOT_NULL_COMMENT ->
                Alteration.of("COMMENT ON CONSTRAINT " + notNullName(after) + " ON DOMAIN "
                        + after.name().path() + " IS " + CommonProperties.literal(value));
            default -> Alteration.REMAKE;
        };
    }

    private static String notNullName(SchemaObject domain) {
        String name = NotNull.of(domain).name();
        return name.isEmpty() ? Texts.quoted(domain.name().name() + "_not_null") : name;
    }

    private static Alteration notNull(String property, SchemaObject before, SchemaObject after) {
        boolean isSwitched = !before.property(Properties.NULLABLE).equals(after.property(Properties.NULLABLE));
        if (property.equals(Properties.NOT_NULL) && isSwitched) {
            return Alteration.NOTHING;
        }
        String domain = "ALTER DOMAIN " + after.name().path();
        NotNull now = NotNull.of(after);
        List<String> statements = new ArrayList<>();
        if (!isSwitched || !now.isSet()) {
            statements.add(domain + " DROP NOT NULL");
        }
        if (now.isSet()) {
            statements.add(domain + (now.name().isEmpty() ? " SET" : " ADD") + now.clause());
        }
        return Alteration.of(statements.toArray(String[]::new));
    }

    static boolean isShell(SchemaObject type) {
        return type.name().kind() == ObjectKind.BASE_TYPE
                && type.property(Properties.DEFINITION).orElse("").equals("shell");
    }
}
