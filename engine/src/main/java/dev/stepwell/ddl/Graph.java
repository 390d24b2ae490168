package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All units of one schema and what each needs. */
final class Graph {

    private final Map<Unit, SchemaObject> units = new TreeMap<>();
    private final Map<Unit, String> states = new HashMap<>();
    private final Map<Unit, Set<Unit>> needed = new HashMap<>();
    private final Map<Unit, Set<Unit>> needing = new HashMap<>();

    Graph(Catalogue catalogue, boolean isForDrop) {
        for (SchemaObject object : catalogue.objects()) {
            units.put(Unit.of(object.name()), object);
            Facets.of(object, catalogue).forEach((facet, state) -> {
                units.put(new Unit(object.name(), facet), object);
                states.put(new Unit(object.name(), facet), state);
            });
        }
        References references = new References(catalogue, isForDrop);
        for (Unit unit : units.keySet()) {
            Set<Unit> known = new TreeSet<>(references.of(unit));
            known.retainAll(units.keySet());
            needed.put(unit, known);
            known.forEach(
                    one -> needing.computeIfAbsent(one, none -> new TreeSet<>()).add(unit));
        }
    }

    Set<Unit> units() {
        return Collections.unmodifiableSet(units.keySet());
    }

    boolean has(Unit unit) {
        return units.containsKey(unit);
    }

    /** The value of a facet. */
    String state(Unit facet) {
        return states.getOrDefault(facet, "");
    }

    Set<Unit> needed(Unit unit) {
        return needed.getOrDefault(unit, Set.of());
    }

    Set<Unit> needing(Unit unit) {
        return needing.getOrDefault(unit, Set.of());
    }

    /** The unit of an object with its facets. */
    List<Unit> family(Unit self) {
        List<Unit> family = new ArrayList<>();
        units.keySet().stream().filter(unit -> unit.name().equals(self.name())).forEach(family::add);
        return family;
    }
}
