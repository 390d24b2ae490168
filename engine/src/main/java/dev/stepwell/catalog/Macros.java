package dev.stepwell.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Abbreviations in the catalogue queries, {@code {name argument, ...}}, so that the queries stay readable. */
final class Macros {

    private static final Pattern MACRO = Pattern.compile("\\{(\\w+) ([^{}]*)}");

    /** As {@code ObjectName.path} quotes, so that paths in properties can be compared with paths of objects. */
    private static final String QUOTED = "quote_ident(%s)";

    /** Worded by {@link Privileges}; there, since a subquery for each kind would triple the time to plan. */
    private static final String PRIVILEGES = """
            CASE WHEN %1$s IS NOT NULL THEN concat_ws(e'\\f', pg_get_userbyid(%3$s), array_to_string(%1$s, e'\\n'),
              array_to_string(acldefault(%2$s, %3$s), e'\\n')) END""";

    /** Names of options; of a table or column, a {@code key} is one of its columns. */
    private static final String SECRETS = "passw|secret|token";

    private Macros() {}

    /**
     * A query with every abbreviation spelled out.
     *
     * @param scope what {@code {only oid}} and {@code {own oid, catalogue}} stand for
     */
    static String expanded(String query, Scope scope) {
        return MACRO.matcher(query)
                .replaceAll(macro -> Matcher.quoteReplacement(
                        expansion(macro.group(1), macro.group(2).split(", "), scope)));
    }

    private static String expansion(String name, String[] arguments, Scope scope) {
        String first = arguments[0];
        return switch (name) {
            case "only" -> scope.only(first);
            case "noted" -> scope.noted(first);
            case "only_of_type" -> scope.onlyOfType(first);
            case "quoted" -> QUOTED.formatted(first);
            case "path" -> path(arguments);
            case "privileges" -> PRIVILEGES.formatted(first, arguments[1], arguments[2]);
            case "yes" -> "CASE WHEN %s THEN 'yes' ELSE 'no' END".formatted(first);
            case "options" -> options(first);
            case "foreign_options" -> foreignOptions(first, SECRETS + "|key");
            case "foreign_table_options" -> foreignOptions(first, SECRETS + "|(api|access|private|account)_?key");
            case "enabled" -> enabled(first);
            case "function" -> "nullif(%s, 0)::regprocedure".formatted(first);
            case "own" -> scope.own(first, arguments[1]);
            default -> throw new IllegalArgumentException("no abbreviation named " + name);
        };
    }

    private static String path(String[] parts) {
        StringBuilder path = new StringBuilder();
        for (String part : parts) {
            path.append(path.isEmpty() ? "" : " || '.' || ").append(QUOTED.formatted(part));
        }
        return "(" + path + ")";
    }

    /** Without the note of when a column was made, which newer minor releases (15.20 for example) keep among its options. */
    private static String options(String options) {
        return """
            CASE WHEN %1$s IS NOT NULL THEN
              (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(%1$s) o WHERE o NOT LIKE 'pg\\_attver=%%') END""".formatted(options);
    }

    /** Options of foreign objects may hold passwords, which are no business of a report. */
    private static String foreignOptions(String options, String secrets) {
        return """
            CASE WHEN %1$s IS NOT NULL THEN (SELECT string_agg(option_name || ' '
               || CASE WHEN option_name ~* '%2$s' THEN '(hidden)' ELSE quote_literal(option_value) END,
               ', ' ORDER BY option_name) FROM pg_options_to_table(%1$s)) END""".formatted(options, secrets);
    }

    private static String enabled(String state) {
        return "CASE %s WHEN 'O' THEN 'yes' WHEN 'D' THEN 'no' WHEN 'R' THEN 'on replicas' WHEN 'A' THEN 'always' END"
                .formatted(state);
    }
}
