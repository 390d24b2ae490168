package dev.stepwell.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells another order of the same columns from other columns. */
final class ColumnOrder {

    /** A comma and space outside of double quotes. */
    private static final Pattern SEPARATOR = Pattern.compile(", (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Pattern SELECT_LIST = Pattern.compile("(?m)^ {2,}FROM ");

    private ColumnOrder() {}

    /** Whether the columns that both lists have stand in another order; what only one has is told elsewhere. */
    static boolean differs(String before, String after) {
        List<String> old = columns(before);
        List<String> now = columns(after);
        Set<String> common = new HashSet<>(old);
        common.retainAll(new HashSet<>(now));
        return !kept(old, common).equals(kept(now, common));
    }

    /**
     * Whether two view definitions select the same columns in another order and are equal otherwise, as after
     * {@code SELECT *} from a table whose columns have moved. Only where each column has its own line, as PostgreSQL
     * writes them (System Information Functions, {@code pg_get_viewdef}).
     */
    static boolean explains(String before, String after, String order) {
        String[] old = SELECT_LIST.split(before, 2);
        String[] now = SELECT_LIST.split(after, 2);
        int columns = columns(order).size();
        return old.length == 2
                && now.length == 2
                && old[1].equals(now[1])
                && selected(old[0]).size() == columns
                && selected(old[0]).equals(selected(now[0]));
    }

    private static List<String> selected(String selectList) {
        return Arrays.stream(selectList.strip().replaceFirst("^SELECT ", "").split("\n", -1))
                .map(line -> line.strip().replaceFirst(",$", ""))
                .sorted()
                .collect(Collectors.toList());
    }

    static List<String> columns(String list) {
        return new ArrayList<>(Arrays.asList(SEPARATOR.split(list, -1)));
    }

    private static List<String> kept(List<String> columns, Set<String> common) {
        return columns.stream().filter(common::contains).toList();
    }
}
