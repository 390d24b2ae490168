package dev.stepwell.rows;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that the text of a check or of bounds names: what it compares with is likely to be right, or close to it. */
final class NamedValues {

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'|(?<![\\w.])-?\\d+(?:\\.\\d+)?(?![\\w.])");

    private NamedValues() {}

    /** Without quotes, in the order of the text. */
    static List<String> in(String definition) {
        Set<String> values = new LinkedHashSet<>();
        Matcher matcher = LITERAL.matcher(definition);
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                addNumber(matcher.group(), values);
            } else {
                addText(matcher.group(1).replace("''", "'"), values);
            }
        }
        return List.copyOf(values);
    }

    private static void addText(String text, Set<String> values) {
        values.add(text);
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            addNumber(text, values);
        } else if (text.contains("%")) {
            values.add(text.replace("%", "").replace("_", "x"));
        }
    }

    private static void addNumber(String text, Set<String> values) {
        BigDecimal number = new BigDecimal(text);
        values.add(text);
        values.add(number.add(BigDecimal.ONE).toPlainString());
        values.add(number.subtract(BigDecimal.ONE).toPlainString());
    }
}
