package dev.stepwell.ddl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which units come or go with which others, and need no statement: a constraint with its table, unless it needs
 * something that needs the table.
 */
final class Absorption {

    private final Graph graph;
    private final Set<Unit> units;
    private final Map<Unit, Unit> hosts = new HashMap<>();
    private final Map<Unit, Set<Unit>> members = new HashMap<>();

    Absorption(Graph graph, Set<Unit> units) {
        this.graph = graph;
        this.units = units;
    }

    Unit host(Unit unit) {
        Unit host = unit;
        while (hosts.containsKey(host)) {
            host = hosts.get(host);
        }
        return host;
    }

    boolean isAbsorbed(Unit unit) {
        return hosts.containsKey(unit);
    }

    /** Lets a unit go with another one, whatever they need. */
    void join(Unit unit, Unit host) {
        if (!host(host).equals(unit)) {
            hosts.put(unit, host);
            members.computeIfAbsent(host(host), none -> new LinkedHashSet<>()).addAll(family(unit));
        }
    }

    /** Lets a unit go with another one, unless a circle would come of it. */
    void tryToJoin(Unit unit, Unit host) {
        Unit target = host(host);
        boolean isCircle = graph.needed(unit).stream()
                .map(this::host)
                .filter(needed -> units.contains(needed) && !needed.equals(target) && !needed.equals(unit))
                .anyMatch(needed -> reaches(needed, target));
        if (!isCircle) {
            join(unit, host);
        }
    }

    private boolean reaches(Unit start, Unit target) {
        Set<Unit> seen = new HashSet<>();
        Deque<Unit> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            Unit unit = open.remove();
            if (unit.equals(target)) {
                return true;
            }
            if (seen.add(unit)) {
                family(unit).forEach(member -> graph.needed(member).stream()
                        .map(this::host)
                        .filter(needed -> units.contains(needed) && !needed.equals(unit))
                        .forEach(open::add));
            }
        }
        return false;
    }

    /** A unit with all that goes with it. */
    Set<Unit> family(Unit host) {
        Set<Unit> family = new LinkedHashSet<>();
        family.add(host);
        family.addAll(members.getOrDefault(host, Set.of()));
        return family;
    }
}
