package dev.stepwell.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** One row that is yet to be taken: for each column what to try, and how far trying has come. */
final class RowDraft {

    private final TableShape table;
    private final int row;
    private final LongPredicate filled;
    private final Map<Integer, List<String>> candidates = new LinkedHashMap<>();
    private final Map<Integer, Integer> chosen = new LinkedHashMap<>();

    /**
     * @param row 0 or 1
     * @param filled which tables have rows, by number
     */
    RowDraft(TableShape table, int row, LongPredicate filled) {
        this.table = table;
        this.row = row;
        this.filled = filled;
        for (ColumnShape column : table.columns()) {
            if (!column.generated()) {
                candidates.put(column.number(), candidates(column));
                chosen.put(column.number(), 0);
            }
        }
    }

    /** The table without whose rows there can be none here; empty when there is none. */
    static Optional<String> missingParent(TableShape table, LongPredicate filled) {
        return table.rules().stream()
                .filter(rule -> rule.isReference() && rule.parent() != table.oid() && !filled.test(rule.parent()))
                .filter(rule -> table.columns().stream()
                        .filter(column -> rule.columns().contains(column.number()))
                        .allMatch(ColumnShape::required))
                .map(Rule::parentName)
                .findFirst();
    }

    /** What to put into one column first. */
    String first(ColumnShape column) {
        return candidates(column).get(0);
    }

    String insert() {
        if (candidates.isEmpty()) {
            return "INSERT INTO " + table.sql() + " DEFAULT VALUES";
        }
        return "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)".formatted(table.sql(), names(), values());
    }

    private String names() {
        return table.columns().stream()
                .filter(column -> !column.generated())
                .map(ColumnShape::name)
                .collect(Collectors.joining(", "));
    }

    private String values() {
        return candidates.entrySet().stream()
                .map(entry -> entry.getValue().get(chosen.getOrDefault(entry.getKey(), 0)))
                .collect(Collectors.joining(", "));
    }

    /**
     * Goes on to other values after a refusal.
     *
     * @param constraint the name of what refused; empty for the bounds of a partition
     * @return false when all are tried
     */
    boolean advance(String constraint) {
        Set<Integer> blamed = new HashSet<>();
        table.rules().stream()
                .filter(rule -> rule.name().equals(constraint))
                .forEach(rule -> blamed.addAll(rule.columns()));
        for (int column : blamed) {
            int next = chosen.getOrDefault(column, 0) + 1;
            if (next < candidates.getOrDefault(column, List.of()).size()) {
                chosen.put(column, next);
                return true;
            }
            chosen.computeIfPresent(column, (number, old) -> 0);
        }
        return false;
    }

    private List<String> candidates(ColumnShape column) {
        Optional<Rule> reference = table.rules().stream()
                .filter(rule -> rule.isReference() && rule.columns().contains(column.number()))
                .findFirst();
        return reference.isPresent() ? referring(column, reference.get()) : plain(column);
    }

    private List<String> referring(ColumnShape column, Rule reference) {
        if (reference.parent() == table.oid() || !filled.test(reference.parent())) {
            return column.required() ? plain(column) : List.of("NULL");
        }
        String parent = reference.parentColumns().get(reference.columns().indexOf(column.number()));
        String rows = "(SELECT " + parent + " FROM " + reference.parentName() + " LIMIT 1";
        return List.of("COALESCE(" + rows + " OFFSET " + row + "), " + rows + "))");
    }

    private List<String> plain(ColumnShape column) {
        Set<String> values = new LinkedHashSet<>();
        List<String> named = named(column);
        Optional<String> sample = SampleValues.of(column, row);
        boolean texts = named.stream().anyMatch(value -> !value.matches("-?[\\d.]+"));
        if (!texts) {
            sample.ifPresent(value -> values.add(literal(value)));
        }
        for (int i = 0; i < named.size(); i++) {
            values.add(literal(named.get((i + row) % named.size())));
        }
        sample.ifPresent(value -> values.add(literal(value)));
        addOthers(column, isRuled(column), values);
        return List.copyOf(values);
    }

    private void addOthers(ColumnShape column, boolean more, Set<String> values) {
        if (column.defaulted()) {
            values.add("DEFAULT");
        }
        if (more) {
            column.labels().forEach(label -> values.add(literal(label)));
            SampleValues.others().stream()
                    .filter(value -> SampleValues.fits(column, value))
                    .forEach(value -> values.add(literal(value)));
        }
        if (values.isEmpty()) {
            values.add(column.required() ? "''" : "NULL");
        }
    }

    private List<String> named(ColumnShape column) {
        List<String> named = new ArrayList<>();
        for (Rule rule : table.rules()) {
            if (rule.namesValues() && rule.columns().contains(column.number())) {
                named.addAll(NamedValues.in(rule.definition()));
            }
        }
        named.removeIf(value -> !SampleValues.fits(column, value));
        return named;
    }

    private boolean isRuled(ColumnShape column) {
        return table.rules().stream()
                .anyMatch(rule -> !rule.isReference() && rule.columns().contains(column.number()));
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
