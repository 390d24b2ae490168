package dev.stepwell.revision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which texts may be ids and labels. */
final class NameRule {
    /** The width of the column that Alembic and this project keep ids in. */
    static final int LONGEST_ID = 32;

    private static final Set<String> SYMBOLS = Set.of("base", "head", "heads", "current");
    private static final String OPERATORS = "@-+:";

    private NameRule() {}

    static boolean reserved(String name) {
        return SYMBOLS.contains(name);
    }

    static int length(String name) {
        return name.codePointCount(0, name.length());
    }

    /** The characters that may not stand in a name, each once, as a message shows them. */
    static List<String> illegalCharacters(String name) {
        return name.codePoints()
                .filter(NameRule::illegal)
                .distinct()
                .mapToObj(NameRule::shown)
                .toList();
    }

    static String quoted(List<String> characters) {
        return characters.stream().map(character -> "'" + character + "'").collect(Collectors.joining(", "));
    }

    private static boolean illegal(int character) {
        // A comma or a space would make one name look like two where a file lists several.
        return OPERATORS.indexOf(character) >= 0
                || character == ','
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    private static String shown(int character) {
        boolean visible = character == ' ' || OPERATORS.indexOf(character) >= 0 || character == ',';
        return visible ? Character.toString(character) : String.format("U+%04X", character);
    }
}
