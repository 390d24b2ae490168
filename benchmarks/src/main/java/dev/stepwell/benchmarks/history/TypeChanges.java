package dev.stepwell.benchmarks.history;

import static dev.stepwell.benchmarks.history.ColumnChanges.alter;

import java.util.Optional;

/** Enums, domains and sequences. */
final class TypeChanges {

    private TypeChanges() {}

    /** With a column of it. */
    static Optional<Change> newEnum(World world) {
        String name = world.name("state");
        world.enums().add(name);
        Change type = new Change(
                "CREATE TYPE %s AS ENUM ('new', 'open', 'held', 'done');".formatted(name),
                "DROP TYPE %s;".formatted(name));
        return Optional.of(type.then(column(world, name)));
    }

    /** Another column of an enum that is there. */
    static Optional<Change> useEnum(World world) {
        return world.anyOf(world.enums()).map(name -> column(world, name));
    }

    /** With a column of it. */
    static Optional<Change> domain(World world) {
        String name = world.name("slug");
        Change type = new Change(
                "CREATE DOMAIN %s AS text CHECK (VALUE ~ '^[a-z]+$');".formatted(name),
                "DROP DOMAIN %s;".formatted(name));
        return Optional.of(type.then(column(world, name)));
    }

    static Optional<Change> sequence(World world) {
        String name = world.name("numbers");
        return Optional.of(new Change(
                "CREATE SEQUENCE %s START 1000 INCREMENT 5;".formatted(name), "DROP SEQUENCE %s;".formatted(name)));
    }

    private static Change column(World world, String type) {
        Table table = world.table();
        String name = world.name("kind");
        table.add(new Column(name, null, false, null));
        return new Change(alter(table, "ADD COLUMN %s %s".formatted(name, type)), alter(table, "DROP COLUMN " + name));
    }
}
