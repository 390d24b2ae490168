package dev.stepwell.effect;

import dev.stepwell.effect.Note.Command;
import dev.stepwell.effect.Note.State;
import dev.stepwell.rows.Filler;
import dev.stepwell.script.Script;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of all relations of a database, kept up to date at a cost that grows with what changes. */
final class Surroundings {

    private final RelationReader reader;
    private final Filler filler;
    private final Map<Long, Known> known = new HashMap<>();

    Surroundings(RelationReader reader, Filler filler) throws SQLException {
        this.reader = reader;
        this.filler = filler;
        known.putAll(reader.all());
        filler.look(known.keySet());
    }

    /** As it was before the step that is under way. */
    Map<Long, Known> known() {
        return known;
    }

    /** Looks at everything that a step had to do with, according to its notes. */
    Relations look(List<Note> notes) throws SQLException {
        Set<Long> touched = new HashSet<>();
        Set<Long> robbed = new HashSet<>();
        for (State state : StatementReader.of(notes, State.class)) {
            touched.add(state.oid());
            if (state.deleted() > 0) {
                robbed.add(state.oid());
            }
            if (state.inserted() > 0) {
                filler.share(state.oid());
            }
        }
        StatementReader.of(notes, Command.class).stream()
                .filter(command -> command.catalog() == Tracing.PG_CLASS)
                .forEach(command -> touched.add(command.oid()));
        return replace(touched, reader.of(touched), robbed);
    }

    /** The tables that hold rows and that a script names, with their names for SQL. */
    Map<Long, String> filledIn(Script script) {
        Map<Long, String> named = new HashMap<>();
        known.forEach((oid, table) -> {
            if (filler.isFilled(oid)
                    && script.statements().stream()
                            .anyMatch(statement -> statement.names(table.name().name()))) {
                named.put(oid, table.name().path());
            }
        });
        return named;
    }

    /** Looks at everything there is, where notes do not tell enough. */
    Relations lookAtAll() throws SQLException {
        Map<Long, Known> now = reader.all();
        now.keySet().forEach(filler::share);
        Set<Long> all = new HashSet<>(known.keySet());
        all.addAll(now.keySet());
        return replace(all, now, all);
    }

    /**
     * @param robbed those that may have lost rows
     */
    private Relations replace(Collection<Long> oids, Map<Long, Known> now, Set<Long> robbed) {
        Map<Long, Known> before = new HashMap<>();
        Set<Long> filled = new HashSet<>();
        for (long oid : oids) {
            Known old = known.remove(oid);
            if (old != null) {
                before.put(oid, old);
                if (filler.isFilled(old.table())) {
                    filled.add(old.table());
                }
            }
        }
        known.putAll(now);
        filler.forget(oids.stream().filter(oid -> !now.containsKey(oid)).toList());
        now.forEach((oid, table) -> {
            if (table.isTable() && (robbed.contains(oid) || needsRows(before.get(oid), table))) {
                filler.look(List.of(oid));
            }
        });
        return new Relations(before, now, filled);
    }

    /** Whether a table is new, has new columns, or has lost all it held with its file. */
    private static boolean needsRows(@Nullable Known before, Known now) {
        return before == null || before.columns() < now.columns() || (before.file() != now.file() && !now.stored());
    }
}
