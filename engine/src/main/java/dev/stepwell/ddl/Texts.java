package dev.stepwell.ddl;

import dev.stepwell.schema.Identifiers;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes the texts apart that a snapshot holds, and quotes what goes into statements. */
final class Texts {

    private static final String WORD = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern PATH = Pattern.compile(WORD + "(?:\\." + WORD + ")*(?:\\.[-+*/<>=~!@#%^&|`?]+)?");
    private static final Pattern PART = Pattern.compile(WORD + "|[-+*/<>=~!@#%^&|`?]+");
    /** A comma outside of double quotes. */
    private static final Pattern COMMA = Pattern.compile(", (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Pattern SETTING = Pattern.compile("([\\w.]+)=((?:(?!, [\\w.]+=).)*)", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("(\\S+) (E?'(?:[^']|'')*'|\\(hidden\\))(?:, |$)");
    private static final Pattern LITERAL = Pattern.compile("E?'(?:[^']|'')*'");

    private Texts() {}

    static String quoted(String identifier) {
        return Identifiers.quoted(identifier);
    }

    static String literal(String text) {
        String doubled = text.replace("'", "''");
        return text.contains("\\") ? "E'" + doubled.replace("\\", "\\\\") + "'" : "'" + doubled + "'";
    }

    static String role(String name) {
        return name.equals("PUBLIC") ? name : quoted(name);
    }

    /** The qualified name alone: without an argument list or access method. */
    static String path(ObjectName name) {
        return quoted(name.schema()) + "." + bare(name);
    }

    static String bare(ObjectName name) {
        return switch (name.kind()) {
            case FUNCTION, PROCEDURE, AGGREGATE, OPERATOR ->
                name.name().substring(0, name.name().length() - signature(name).length());
            case OPERATOR_CLASS, OPERATOR_FAMILY ->
                name.name().substring(0, name.name().lastIndexOf(" using "));
            default -> quoted(name.name());
        };
    }

    /** The argument list of a routine or operator, with its parentheses. */
    static String signature(ObjectName name) {
        String text = name.name();
        int start = text.startsWith("\"") ? text.indexOf('"', 1) : 0;
        while (text.startsWith("\"\"", start)) {
            start = text.indexOf('"', start + 2);
        }
        return text.substring(text.indexOf('(', start));
    }

    static String relation(ObjectName child) {
        return quoted(child.schema()) + "." + quoted(child.relation());
    }

    /** The names in a text, as they are written. */
    static List<String> names(String text) {
        return PATH.matcher(text).results().map(MatchResult::group).toList();
    }

    static List<String> parts(String path) {
        return PART.matcher(path).results().map(MatchResult::group).toList();
    }

    static List<String> list(Optional<String> text) {
        return text.filter(names -> !names.isEmpty())
                .map(names -> Arrays.asList(COMMA.split(names, -1)))
                .orElse(List.of());
    }

    /** {@code a=1, b=2} of storage parameters. */
    static Map<String, String> settings(Optional<String> text) {
        Map<String, String> settings = new LinkedHashMap<>();
        SETTING.matcher(text.orElse("")).results().forEach(found -> settings.put(found.group(1), found.group(2)));
        return settings;
    }

    /** {@code a 'x', b 'y'} of foreign objects; a secret has no value but a note. */
    static Map<String, String> options(Optional<String> text) {
        Map<String, String> options = new LinkedHashMap<>();
        OPTION.matcher(text.orElse("")).results().forEach(found -> options.put(found.group(1), found.group(2)));
        return options;
    }

    static List<String> literals(String text) {
        return LITERAL.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Lines such as {@code sfunc int4pl(integer,integer),} by their first word. */
    static Map<String, String> lines(String definition) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : definition.split(",\n", -1)) {
            int space = line.indexOf(' ');
            lines.put(space < 0 ? line : line.substring(0, space), space < 0 ? "" : line.substring(space + 1));
        }
        return lines;
    }

    /** A function without its argument list. */
    static String function(String signature) {
        int start = signature.startsWith("\"") ? signature.lastIndexOf('"') : 0;
        int open = signature.indexOf('(', Math.max(0, start));
        return open < 0 ? signature : signature.substring(0, open);
    }

    static List<String> without(List<String> all, List<String> others) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(others);
        return rest;
    }

    static boolean isRelation(ObjectKind kind) {
        return switch (kind) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> true;
            default -> false;
        };
    }
}
