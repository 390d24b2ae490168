package dev.stepwell.benchmarks.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What a history has built so far, as far as later revisions need to know it, and the dice. */
final class World {

    /** So many of the youngest tables get half of the changes: histories work where they worked last. */
    private static final int YOUNG = 8;

    private final Random random;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> enums = new ArrayList<>();
    private final List<Routine> functions = new ArrayList<>();
    private final List<String> triggerFunctions = new ArrayList<>();
    private int numbers;

    /** A function that later revisions replace. */
    record Routine(String name, Table table, int version) {}

    World(long seed) {
        random = new Random(seed);
    }

    /** A name that nothing else has. */
    String name(String kind) {
        numbers++;
        return kind + "_" + numbers;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> Optional<T> anyOf(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(any(choices));
    }

    /** A table to change; there is always one after the first revision. */
    Table table() {
        boolean young = tables.size() > YOUNG && chance(50);
        return any(young ? tables.subList(tables.size() - YOUNG, tables.size()) : tables);
    }

    List<Table> tables() {
        return tables;
    }

    List<String> enums() {
        return enums;
    }

    List<Routine> functions() {
        return functions;
    }

    List<String> triggerFunctions() {
        return triggerFunctions;
    }
}
