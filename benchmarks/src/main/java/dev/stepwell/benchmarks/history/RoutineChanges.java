package dev.stepwell.benchmarks.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Views, functions and triggers. */
final class RoutineChanges {

    private RoutineChanges() {}

    static Optional<Change> view(World world) {
        Table table = world.table();
        List<Column> shown =
                table.columns().subList(0, Math.min(4, table.columns().size()));
        shown.forEach(Column::use);
        String columns = shown.stream().map(column -> "a." + column.name()).collect(Collectors.joining(", "));
        String name = world.name("view");
        Table other = world.table();
        String join =
                other.keyType().equals(table.keyType()) ? " JOIN %s b ON b.id = a.id".formatted(other.name()) : "";
        return Optional.of(new Change(
                "CREATE VIEW %s AS SELECT %s FROM %s a%s WHERE a.created_at IS NOT NULL;"
                        .formatted(name, columns, table.name(), join),
                "DROP VIEW %s;".formatted(name)));
    }

    static Optional<Change> function(World world) {
        World.Routine routine = new World.Routine(world.name("count"), world.table(), 1);
        world.functions().add(routine);
        return Optional.of(new Change(text(routine), "DROP FUNCTION %s(integer);".formatted(routine.name())));
    }

    static Optional<Change> replaceFunction(World world) {
        return world.anyOf(world.functions()).map(old -> {
            World.Routine routine = new World.Routine(old.name(), old.table(), old.version() + 1);
            world.functions().set(world.functions().indexOf(old), routine);
            return new Change(text(routine), text(old));
        });
    }

    /** On a function of its own, or on one that another trigger already has. */
    static Optional<Change> trigger(World world) {
        Optional<String> known = world.chance(50) ? world.anyOf(world.triggerFunctions()) : Optional.empty();
        if (known.isPresent()) {
            return known.map(function -> trigger(world, function));
        }
        String function = world.name("stamp");
        world.triggerFunctions().add(function);
        Change made = new Change("""
                CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  NEW.created_at := coalesce(NEW.created_at, now());
                  RETURN NEW;
                END $$;""".formatted(function), "DROP FUNCTION %s();".formatted(function));
        return Optional.of(made.then(trigger(world, function)));
    }

    private static Change trigger(World world, String function) {
        Table table = world.table();
        String name = world.name("tr");
        return new Change(
                "CREATE TRIGGER %s BEFORE INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %s();"
                        .formatted(name, table.name(), function),
                "DROP TRIGGER %s ON %s;".formatted(name, table.name()));
    }

    private static String text(World.Routine routine) {
        return """
                CREATE OR REPLACE FUNCTION %s(days integer) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
                DECLARE
                  found bigint;
                BEGIN
                  SELECT count(*) INTO found FROM %s WHERE created_at > now() - make_interval(days => days);
                  RETURN found + %d;
                END $$;""".formatted(routine.name(), routine.table().name(), routine.version());
    }
}
