package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.Locale;

/** How statements name objects: {@code TABLE public.t}, {@code TRIGGER tr ON public.t}. */
final class SqlNames {

    private SqlNames() {}

    /** As DROP and COMMENT ON name the object. */
    static String of(SchemaObject object, Catalogue catalogue) {
        ObjectName name = object.name();
        return switch (name.kind()) {
            case ENUM, RANGE_TYPE, BASE_TYPE, COMPOSITE_TYPE -> "TYPE " + name.path();
            case COLUMN, ATTRIBUTE -> "COLUMN " + name.path();
            case CONSTRAINT, TRIGGER, RULE, POLICY ->
                word(name.kind()) + " " + Texts.quoted(name.name()) + " ON "
                        + (isOfDomain(name, catalogue) ? "DOMAIN " : "") + Texts.relation(name);
            case AGGREGATE -> "AGGREGATE " + aggregate(object);
            case OPERATOR -> "OPERATOR " + operator(name);
            case OPERATOR_CLASS, OPERATOR_FAMILY ->
                word(name.kind()) + " " + Texts.path(name) + " USING " + Texts.quoted(method(name));
            case CAST -> "CAST (" + cast(name) + ")";
            case TRANSFORM -> "TRANSFORM FOR " + name.name().replaceFirst(" language (\\S+)$", " LANGUAGE $1");
            case USER_MAPPING -> "USER MAPPING FOR " + mappingRole(name) + " SERVER " + mappingServer(name);
            default -> word(name.kind()) + " " + name.path();
        };
    }

    static String word(ObjectKind kind) {
        return kind.word().toUpperCase(Locale.ROOT);
    }

    static boolean isOfDomain(ObjectName name, Catalogue catalogue) {
        return name.kind() == ObjectKind.CONSTRAINT
                && catalogue
                        .parent(name)
                        .filter(parent -> parent.name().kind() == ObjectKind.DOMAIN)
                        .isPresent();
    }

    /** An ordered-set aggregate is named with its ORDER BY. */
    static String aggregate(SchemaObject aggregate) {
        String arguments = Texts.lines(aggregate.property(Properties.DEFINITION).orElse(""))
                .getOrDefault("arguments", "");
        return Texts.path(aggregate.name()) + "(" + (arguments.isEmpty() ? "*" : arguments) + ")";
    }

    static String operator(ObjectName name) {
        String types = Texts.signature(name);
        return Texts.path(name) + " " + (types.contains(", ") ? types : types.replace("(", "(NONE, "));
    }

    static String method(ObjectName name) {
        return name.name().substring(name.name().lastIndexOf(" using ") + " using ".length());
    }

    static String cast(ObjectName name) {
        return name.name().replaceFirst(" as (?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)", " AS ");
    }

    static String mappingRole(ObjectName name) {
        return Texts.role(name.name().substring(0, name.name().lastIndexOf(" on ")));
    }

    static String mappingServer(ObjectName name) {
        return name.name().substring(name.name().lastIndexOf(" on ") + " on ".length());
    }
}
