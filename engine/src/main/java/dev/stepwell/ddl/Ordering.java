package dev.stepwell.ddl;

import dev.stepwell.ddl.Action.Verb;
import dev.stepwell.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts the actions of a plan into an order in which each finds what it needs, and nothing in its way. */
final class Ordering {

    private final Plan plan;
    private final Graph old;
    private final Graph now;
    private final Absorption dropped;
    private final Absorption created;
    private final Map<Action, Set<Action>> before = new TreeMap<>();

    Ordering(Plan plan, Graph old, Graph now, Absorption dropped, Absorption created) {
        this.plan = plan;
        this.old = old;
        this.now = now;
        this.dropped = dropped;
        this.created = created;
    }

    List<Action> actions() {
        plan.dropped().forEach(unit -> dropOf(unit).ifPresent(this::add));
        plan.created().forEach(unit -> add(makingOf(unit).orElseThrow()));
        plan.altered().forEach(unit -> add(new Action(Verb.ALTER, unit)));
        plan.swapped().forEach(unit -> add(new Action(Verb.FINISH, unit)));
        plan.dropped().forEach(this::edgesOfDropped);
        plan.created().forEach(this::edgesOfMade);
        plan.altered().forEach(this::edgesOfMade);
        plan.altered().forEach(this::edgesOfAltered);
        plan.swapped().forEach(this::edgesOfSwapped);
        namesakes();
        return sorted();
    }

    private void add(Action action) {
        before.computeIfAbsent(action, none -> new TreeSet<>());
    }

    private void edge(Optional<Action> first, Optional<Action> second) {
        if (first.isPresent() && second.isPresent() && !first.equals(second)) {
            add(first.get());
            before.computeIfAbsent(second.get(), none -> new TreeSet<>()).add(first.get());
        }
    }

    /** The drop of a unit, or of what it goes with; a swapped type is dropped in the end. */
    private Optional<Action> dropOf(Unit unit) {
        if (!plan.dropped().contains(unit)) {
            return Optional.empty();
        }
        Unit host = dropped.host(unit);
        return Optional.of(new Action(plan.swapped().contains(host) ? Verb.FINISH : Verb.DROP, host));
    }

    private Optional<Action> makingOf(Unit unit) {
        if (plan.created().contains(unit)) {
            return Optional.of(new Action(Verb.CREATE, created.host(unit)));
        }
        return plan.altered().contains(unit) ? Optional.of(new Action(Verb.ALTER, unit)) : Optional.empty();
    }

    private void edgesOfDropped(Unit unit) {
        for (Unit needed : old.needed(unit)) {
            edge(dropOf(unit), dropOf(needed));
            if (plan.altered().contains(needed)) {
                edge(dropOf(unit), makingOf(needed));
            }
            if (plan.swapped().contains(needed)) {
                edge(dropOf(unit), makingOf(needed));
            }
        }
        if (plan.created().contains(unit) && !plan.swapped().contains(dropped.host(unit))) {
            edge(dropOf(unit), makingOf(unit));
        }
    }

    private void edgesOfMade(Unit unit) {
        for (Unit needed : now.needed(unit)) {
            if (plan.fillsRows(needed, unit)) {
                edge(makingOf(unit), makingOf(needed));
            } else {
                edge(makingOf(needed), makingOf(unit));
            }
        }
    }

    /** What an altered unit no longer needs goes after it was altered. */
    private void edgesOfAltered(Unit unit) {
        for (Unit needed : old.needed(unit)) {
            boolean isSwapped = plan.swapped().contains(needed);
            boolean isStillNeeded =
                    plan.created().contains(needed) && now.needed(unit).contains(needed);
            if (isSwapped || !isStillNeeded) {
                edge(makingOf(unit), dropOf(needed));
            }
        }
    }

    private void edgesOfSwapped(Unit type) {
        edge(makingOf(type), Optional.of(new Action(Verb.FINISH, type)));
        plan.retyped().stream()
                .filter(column -> old.needed(column).contains(type))
                .forEach(column -> edge(makingOf(column), Optional.of(new Action(Verb.FINISH, type))));
    }

    /** A name has to be free before something else can have it. */
    private void namesakes() {
        Map<String, List<Unit>> gone = new HashMap<>();
        for (Unit unit : plan.dropped()) {
            names(unit).forEach(name -> gone.computeIfAbsent(name, none -> new ArrayList<>())
                    .add(unit));
        }
        for (Unit unit : plan.created()) {
            names(unit).stream()
                    .flatMap(name -> gone.getOrDefault(name, List.of()).stream())
                    .filter(other -> !plan.swapped().contains(dropped.host(other)))
                    .forEach(other -> edge(dropOf(other), makingOf(unit)));
        }
    }

    private static List<String> names(Unit unit) {
        ObjectName name = unit.name();
        if (unit.isFacet()) {
            return List.of();
        }
        String own = name.schema() + "." + name.name();
        return switch (name.kind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, COMPOSITE_TYPE -> List.of("r" + own, "t" + own);
            case INDEX, SEQUENCE -> List.of("r" + own);
            case ENUM, DOMAIN, RANGE_TYPE, BASE_TYPE -> List.of("t" + own);
            case CONSTRAINT -> List.of("c" + name.schema() + "." + name.relation() + "." + name.name());
            case FUNCTION, PROCEDURE, AGGREGATE -> List.of("f" + own);
            default -> List.of(name.toString());
        };
    }

    /** The first of the actions that nothing has to precede, again and again; in a circle, the first of all. */
    private List<Action> sorted() {
        Map<Action, Integer> waiting = new HashMap<>();
        Map<Action, List<Action>> after = new HashMap<>();
        before.forEach((action, firsts) -> {
            waiting.put(action, firsts.size());
            firsts.forEach(first ->
                    after.computeIfAbsent(first, none -> new ArrayList<>()).add(action));
        });
        TreeSet<Action> ready = new TreeSet<>();
        waiting.forEach((action, count) -> {
            if (count == 0) {
                ready.add(action);
            }
        });
        TreeSet<Action> left = new TreeSet<>(before.keySet());
        Set<Action> done = new HashSet<>();
        List<Action> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            Action next = ready.isEmpty() ? left.first() : ready.first();
            ready.remove(next);
            left.remove(next);
            done.add(next);
            sorted.add(next);
            for (Action action : after.getOrDefault(next, List.of())) {
                if (waiting.merge(action, -1, Integer::sum) == 0 && !done.contains(action)) {
                    ready.add(action);
                }
            }
        }
        return sorted;
    }
}
