package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operators, their families and classes. */
final class OperatorWriter implements Writer {

    private static final int LINKS = 17;
    private static final Pattern OPERATOR =
            Pattern.compile("(\\d+) (.+?\\([^()]*\\))(?: for order by (.+?))?(?:, (?=\\d+ )|$)");
    private static final Pattern FUNCTION = Pattern.compile("(\\d+) \\((.+?)\\) (.+?\\([^()]*\\))(?:, (?=\\d+ \\()|$)");

    private final Catalogue to;

    OperatorWriter(Catalogue to) {
        this.to = to;
    }

    @Override
    public List<ChangeStatement> create(SchemaObject object) {
        String path = Texts.path(object.name());
        return switch (object.name().kind()) {
            case OPERATOR ->
                // Without a function it is only named by another operator, which makes it.
                object.property("function").isEmpty() ? List.of() : Alteration.sql(operator(object));
            case OPERATOR_FAMILY -> Alteration.sql("CREATE OPERATOR FAMILY " + path + " USING " + method(object));
            default ->
                Alteration.sql("CREATE OPERATOR CLASS " + path
                        + (object.property(Properties.DEFAULT).orElse("").equals("yes") ? " DEFAULT" : "")
                        + " FOR TYPE " + object.property(Properties.TYPE).orElse("") + " USING " + method(object)
                        + TableWriter.clause(" FAMILY ", object.property("family"), "") + " AS STORAGE "
                        + object.property("storage")
                                .or(() -> object.property(Properties.TYPE))
                                .orElse(""));
        };
    }

    private static String method(SchemaObject object) {
        return Texts.quoted(SqlNames.method(object.name()));
    }

    private static String operator(SchemaObject operator) {
        String types = Texts.signature(operator.name());
        String[] operands = types.substring(1, types.length() - 1).split(", ", 2);
        List<String> options = new ArrayList<>();
        options.add("FUNCTION = "
                + operator.property("function").map(Texts::function).orElse(""));
        if (operands.length == 2) {
            options.add("LEFTARG = " + operands[0]);
        }
        options.add("RIGHTARG = " + operands[operands.length - 1]);
        TypeWriter.option(options, "COMMUTATOR", operator.property("commutator").map(OperatorWriter::named));
        TypeWriter.option(options, "NEGATOR", operator.property("negator").map(OperatorWriter::named));
        TypeWriter.option(options, "RESTRICT", operator.property("restrict").map(Texts::function));
        TypeWriter.option(options, "JOIN", operator.property("join").map(Texts::function));
        flag(options, operator, "hashes");
        flag(options, operator, "merges");
        return "CREATE OPERATOR " + Texts.path(operator.name()) + " (" + String.join(", ", options) + ")";
    }

    private static String named(String signature) {
        return "OPERATOR(" + RoutineWriter.operator(signature) + ")";
    }

    private static void flag(List<String> options, SchemaObject operator, String flag) {
        if (operator.property(flag).orElse("").equals("yes")) {
            options.add(flag.toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public Map<String, String> settable(SchemaObject object) {
        return switch (object.name().kind()) {
            case OPERATOR_FAMILY -> Map.of("operators", "", "functions", "");
            default -> Map.of();
        };
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        return switch (property) {
            case "operators", "functions" -> Alteration.of(members(property, before, after));
            case "restrict", "join" ->
                Alteration.of("ALTER " + SqlNames.of(after, to) + " SET (" + property.toUpperCase(Locale.ROOT) + " = "
                        + after.property(property).map(Texts::function).orElse("NONE") + ")");
            case "commutator", "negator", "hashes", "merges" -> link(property, before, after);
            default -> Alteration.REMAKE;
        };
    }

    /** Links can be set once, and not taken away. */
    private Alteration link(String property, SchemaObject before, SchemaObject after) {
        boolean isFlag = property.equals("hashes") || property.equals("merges");
        boolean isSet = isFlag
                ? after.property(property).orElse("").equals("yes")
                : before.property(property).isEmpty();
        if (to.version() < LINKS || !isSet) {
            return Alteration.REMAKE;
        }
        return Alteration.of("ALTER " + SqlNames.of(after, to) + " SET (" + property.toUpperCase(Locale.ROOT)
                + (isFlag
                        ? ""
                        : " = "
                                + after.property(property)
                                        .map(OperatorWriter::named)
                                        .orElse("")) + ")");
    }

    private List<ChangeStatement> members(String property, SchemaObject before, SchemaObject after) {
        boolean areOperators = property.equals("operators");
        Map<String, String> old = areOperators ? operators(before) : functions(before);
        Map<String, String> now = areOperators ? operators(after) : functions(after);
        String family = "ALTER " + SqlNames.of(after, to);
        List<ChangeStatement> statements = new ArrayList<>();
        old.forEach((key, text) -> {
            if (!text.equals(now.get(key))) {
                statements.add(ChangeStatement.of(family + " DROP " + key));
            }
        });
        now.forEach((key, text) -> {
            if (!text.equals(old.get(key))) {
                statements.add(ChangeStatement.of(family + " ADD " + text));
            }
        });
        return statements;
    }

    private static Map<String, String> operators(SchemaObject family) {
        Map<String, String> members = new LinkedHashMap<>();
        Matcher matcher = OPERATOR.matcher(family.property("operators").orElse(""));
        while (matcher.find()) {
            String signature = matcher.group(2);
            String types = signature.substring(signature.lastIndexOf('('));
            members.put(
                    "OPERATOR " + matcher.group(1) + " " + types,
                    "OPERATOR " + matcher.group(1) + " " + RoutineWriter.operator(signature) + " " + types
                            + Optional.ofNullable(matcher.group(3))
                                    .map(sort -> " FOR ORDER BY " + sort)
                                    .orElse(""));
        }
        return members;
    }

    private static Map<String, String> functions(SchemaObject family) {
        Map<String, String> members = new LinkedHashMap<>();
        Matcher matcher = FUNCTION.matcher(family.property("functions").orElse(""));
        while (matcher.find()) {
            String key = "FUNCTION " + matcher.group(1) + " (" + matcher.group(2) + ")";
            members.put(key, key + " " + matcher.group(3));
        }
        return members;
    }
}
