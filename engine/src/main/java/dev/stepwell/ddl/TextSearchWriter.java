package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text search parsers, templates, dictionaries and configurations. */
final class TextSearchWriter implements Writer {

    private static final String MAPPINGS = "mappings";

    @Override
    public List<ChangeStatement> create(SchemaObject object) {
        List<String> options = new ArrayList<>();
        switch (object.name().kind()) {
            case TEXT_SEARCH_PARSER -> {
                function(options, object, "START", "start");
                function(options, object, "GETTOKEN", "token");
                function(options, object, "END", "end");
                function(options, object, "HEADLINE", "headline");
                function(options, object, "LEXTYPES", "token types");
            }
            case TEXT_SEARCH_TEMPLATE -> {
                function(options, object, "INIT", "init");
                function(options, object, "LEXIZE", "lexize");
            }
            case TEXT_SEARCH_DICTIONARY -> {
                TypeWriter.option(options, "TEMPLATE", object.property("template"));
                object.property(Properties.OPTIONS).ifPresent(options::add);
            }
            default -> TypeWriter.option(options, "PARSER", object.property("parser"));
        }
        return Alteration.sql("CREATE " + SqlNames.word(object.name().kind()) + " "
                + object.name().path() + " (" + String.join(", ", options) + ")");
    }

    private static void function(List<String> options, SchemaObject object, String option, String property) {
        TypeWriter.option(options, option, object.property(property).map(Texts::function));
    }

    @Override
    public Map<String, String> settable(SchemaObject object) {
        return object.property("parser").isPresent() ? Map.of(MAPPINGS, "") : Map.of();
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        return switch (property) {
            case MAPPINGS -> Alteration.of(mappings(before, after));
            case Properties.OPTIONS -> options(before, after);
            default -> Alteration.REMAKE;
        };
    }

    private static Alteration options(SchemaObject before, SchemaObject after) {
        Map<String, String> old = options(before.property(Properties.OPTIONS));
        Map<String, String> now = options(after.property(Properties.OPTIONS));
        List<String> changes = new ArrayList<>();
        old.keySet().stream().filter(name -> !now.containsKey(name)).forEach(changes::add);
        now.forEach((name, value) -> {
            if (!value.equals(old.get(name))) {
                changes.add(name + " = " + value);
            }
        });
        return Alteration.of(
                "ALTER TEXT SEARCH DICTIONARY " + after.name().path() + " (" + String.join(", ", changes) + ")");
    }

    /** {@code stopwords = 'english', accept = 'false'}. */
    private static Map<String, String> options(Optional<String> text) {
        Map<String, String> options = new LinkedHashMap<>();
        text.ifPresent(list -> List.of(list.split(", (?=[^ ]+ = )", -1)).forEach(option -> {
            int equals = option.indexOf(" = ");
            options.put(option.substring(0, equals), option.substring(equals + 3));
        }));
        return options;
    }

    private static List<ChangeStatement> mappings(SchemaObject before, SchemaObject after) {
        Map<String, String> old = mappings(before.property(MAPPINGS));
        Map<String, String> now = mappings(after.property(MAPPINGS));
        String configuration = "ALTER TEXT SEARCH CONFIGURATION " + after.name().path();
        List<ChangeStatement> statements = new ArrayList<>();
        old.keySet().stream()
                .filter(token -> !now.containsKey(token))
                .forEach(token ->
                        statements.add(ChangeStatement.of(configuration + " DROP MAPPING FOR " + Texts.quoted(token))));
        now.forEach((token, dictionaries) -> {
            if (!dictionaries.equals(old.get(token))) {
                statements.add(ChangeStatement.of(configuration + (old.containsKey(token) ? " ALTER" : " ADD")
                        + " MAPPING FOR " + Texts.quoted(token) + " WITH " + dictionaries));
            }
        });
        return statements;
    }

    /** {@code word: simple, english_stem; asciiword: simple}. */
    private static Map<String, String> mappings(Optional<String> text) {
        Map<String, String> mappings = new LinkedHashMap<>();
        text.ifPresent(list -> List.of(list.split("; ", -1)).forEach(mapping -> {
            int colon = mapping.indexOf(": ");
            mappings.put(mapping.substring(0, colon), mapping.substring(colon + 2));
        }));
        return mappings;
    }
}
