package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Casts, transforms, collations and conversions: what is made in one piece. */
final class ConversionWriter implements Writer {

    @Override
    public List<ChangeStatement> create(SchemaObject object) {
        return Alteration.sql(
                switch (object.name().kind()) {
                    case CAST -> cast(object);
                    case TRANSFORM -> transform(object);
                    case COLLATION -> collation(object);
                    default -> conversion(object);
                });
    }

    private static String cast(SchemaObject cast) {
        String way = cast.property("function")
                .map(function -> " WITH FUNCTION " + function)
                .orElse(cast.property("method").orElse("").equals("inout") ? " WITH INOUT" : " WITHOUT FUNCTION");
        String context = cast.property("context").orElse("explicit");
        return "CREATE CAST (" + SqlNames.cast(cast.name()) + ")" + way
                + (context.equals("explicit") ? "" : " AS " + context.toUpperCase(Locale.ROOT));
    }

    private static String transform(SchemaObject transform) {
        List<String> functions = new ArrayList<>();
        transform.property("from sql").ifPresent(one -> functions.add("FROM SQL WITH FUNCTION " + one));
        transform.property("to sql").ifPresent(one -> functions.add("TO SQL WITH FUNCTION " + one));
        return "CREATE TRANSFORM FOR " + transform.name().name().replaceFirst(" language (\\S+)$", " LANGUAGE $1")
                + " (" + String.join(", ", functions) + ")";
    }

    private static String collation(SchemaObject collation) {
        List<String> options = new ArrayList<>();
        String provider = collation.property("provider").orElse("");
        Optional<String> locale = collation.property("locale").map(Texts::literal);
        options.add("PROVIDER = " + provider);
        if (provider.equals("libc")) {
            TypeWriter.option(options, "LC_COLLATE", locale);
            TypeWriter.option(
                    options, "LC_CTYPE", collation.property("character classes").map(Texts::literal));
        } else {
            TypeWriter.option(options, "LOCALE", locale);
        }
        TypeWriter.option(options, "RULES", collation.property("rules").map(Texts::literal));
        if (collation.property("deterministic").orElse("").equals("no")) {
            options.add("DETERMINISTIC = false");
        }
        return "CREATE COLLATION " + collation.name().path() + " (" + String.join(", ", options) + ")";
    }

    private static String conversion(SchemaObject conversion) {
        boolean isDefault = conversion.property(Properties.DEFAULT).orElse("").equals("yes");
        return "CREATE " + (isDefault ? "DEFAULT " : "") + "CONVERSION "
                + conversion.name().path() + " FOR "
                + Texts.literal(conversion.property("from").orElse("")) + " TO "
                + Texts.literal(conversion.property("to").orElse("")) + " FROM "
                + conversion.property("function").map(Texts::function).orElse("");
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        return Alteration.REMAKE;
    }
}
