package dev.stepwell.drift;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A constraint taken apart.
 *
 * @param kind {@code PRIMARY KEY}, {@code UNIQUE}, {@code FOREIGN KEY}, {@code CHECK}, ...
 * @param columns what stands in its parentheses
 * @param target the table that a foreign key refers to; else empty
 * @param targetColumns the columns that it refers to
 * @param rest what follows: actions of a foreign key, moments of checking
 */
record Key(String kind, List<String> columns, String target, List<String> targetColumns, String rest) {

    private static final String REFERENCES = " REFERENCES ";

    /** Of a definition as {@code pg_get_constraintdef} prints it. */
    static Key of(String definition) {
        int open = SqlText.find(definition, "(", 0);
        if (open < 0) {
            return new Key(definition, List.of(), "", List.of(), "");
        }
        int close = SqlText.closing(definition, open);
        String kind = definition.substring(0, open).strip();
        List<String> columns = SqlText.parts(definition.substring(open + 1, close));
        String rest = definition.substring(Math.min(close + 1, definition.length()));
        return rest.startsWith(REFERENCES)
                ? referring(kind, columns, rest.substring(REFERENCES.length()))
                : new Key(kind, columns, "", List.of(), rest.strip());
    }

    private static Key referring(String kind, List<String> columns, String reference) {
        int open = SqlText.find(reference, "(", 0);
        int close = SqlText.closing(reference, open);
        return new Key(
                kind,
                columns,
                reference.substring(0, open).strip(),
                SqlText.parts(reference.substring(open + 1, close)),
                reference.substring(close + 1).strip());
    }

    boolean isPrimary() {
        return kind.equals("PRIMARY KEY");
    }

    boolean isUnique() {
        return kind.startsWith("UNIQUE");
    }

    boolean isForeign() {
        return kind.equals("FOREIGN KEY");
    }

    boolean isCheck() {
        return kind.equals("CHECK");
    }

    /** The columns without their order, which means nothing to a key. */
    Set<String> columnSet() {
        return new TreeSet<>(columns);
    }

    /** Which column refers to which, and where; the order means nothing. */
    List<String> references() {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i) + " -> " + target + "." + targetColumns.get(i))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
