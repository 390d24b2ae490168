package dev.stepwell.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders tables so that those to which others refer come first; cycles are cut anywhere. */
final class ParentsFirst {

    private final Map<Long, TableShape> tables = new LinkedHashMap<>();
    private final Set<Long> visited = new HashSet<>();
    private final List<TableShape> sorted = new ArrayList<>();

    private ParentsFirst(List<TableShape> all) {
        all.forEach(table -> tables.put(table.oid(), table));
    }

    static List<TableShape> sorted(List<TableShape> all) {
        ParentsFirst order = new ParentsFirst(all);
        all.forEach(order::visit);
        return order.sorted;
    }

    private void visit(TableShape table) {
        if (!visited.add(table.oid())) {
            return;
        }
        for (Rule rule : table.rules()) {
            TableShape parent = tables.get(rule.parent());
            if (rule.isReference() && parent != null) {
                visit(parent);
            }
        }
        sorted.add(table);
    }
}
