package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What it takes to bring an object from one state to another. */
final class Comparison {

    enum Result {
        EQUAL,
        ALTERED,
        REMADE
    }

    private final Writers writers;
    private final CommonProperties common;
    private final ChangeOptions options;
    private final Map<ObjectName, List<Gap>> gaps = new HashMap<>();

    Comparison(Writers writers, CommonProperties common, ChangeOptions options) {
        this.writers = writers;
        this.common = common;
        this.options = options;
    }

    Result of(SchemaObject before, SchemaObject after) {
        SchemaObject old = Facets.without(before);
        SchemaObject now = Facets.without(after);
        List<String> differing = differing(old, now);
        for (String property : differing) {
            if (alteration(property, old, now).isRemake()) {
                return Result.REMADE;
            }
        }
        return differing.isEmpty() ? Result.EQUAL : Result.ALTERED;
    }

    /** The statements for every property that differs; the owner comes first, since it takes privileges along. */
    List<ChangeStatement> statements(SchemaObject before, SchemaObject after) {
        SchemaObject old = Facets.without(before);
        SchemaObject now = Facets.without(after);
        List<ChangeStatement> statements = new ArrayList<>();
        for (String property : differing(old, now)) {
            Alteration alteration = alteration(property, old, now);
            statements.addAll(alteration.statements());
            alteration.gap().ifPresent(reason -> gap(now.name(), property, reason));
        }
        return statements;
    }

    private void gap(ObjectName name, String property, String reason) {
        gaps.computeIfAbsent(name, none -> new ArrayList<>()).add(new Gap(name, property, reason));
    }

    /** What the statements that make an object leave undone. */
    void gapOf(SchemaObject object) {
        writers.of(object.name().kind()).gap(object).ifPresent(reason -> gap(object.name(), "", reason));
    }

    List<Gap> gaps() {
        return gaps.values().stream().flatMap(List::stream).toList();
    }

    private Alteration alteration(String property, SchemaObject before, SchemaObject after) {
        return CommonProperties.knows(property)
                ? common.alter(property, before, after)
                : writers.of(after.name().kind()).alter(property, before, after);
    }

    private List<String> differing(SchemaObject before, SchemaObject after) {
        TreeSet<String> properties = new TreeSet<>(before.properties().keySet());
        properties.addAll(after.properties().keySet());
        List<String> differing = new ArrayList<>();
        for (String property : properties) {
            Optional<String> old = before.property(property);
            if (!old.equals(after.property(property)) && !options.ignored().contains(property)) {
                differing.add(property);
            }
        }
        if (differing.remove(Properties.OWNER)) {
            differing.add(0, Properties.OWNER);
        }
        return differing;
    }
}
