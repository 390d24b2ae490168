package dev.stepwell.effect;

import dev.stepwell.effect.KeptRows.Column;
import dev.stepwell.effect.Note.Command;
import dev.stepwell.effect.Note.Drop;
import dev.stepwell.effect.Note.Rewriting;
import dev.stepwell.effect.Note.State;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * Whether what tables held is still there after a step: of the tables whose column types it changed, and of those that it
 * dropped and made anew. Which they are is known only after the step; their rows of before have to be kept in a second run.
 */
final class Survival {

    private static final int TYPE = 4;

    private final Contents contents;
    private final Map<Long, Known> before;
    private final LongPredicate filled;
    private final boolean commandsAreSeen;
    private final List<KeptRows> kept = new ArrayList<>();
    private Set<Long> wanted = Set.of();

    /**
     * @param before what is there before the step
     * @param filled which tables hold rows before the step
     * @param commandsAreSeen whether notes tell of rewrites
     */
    Survival(Contents contents, Map<Long, Known> before, LongPredicate filled, boolean commandsAreSeen) {
        this.contents = contents;
        this.before = before;
        this.filled = filled;
        this.commandsAreSeen = commandsAreSeen;
    }

    /** Whether anything in these notes calls for rows of before. */
    boolean isInQuestion(List<Note> notes) {
        wanted = doubtful(notes);
        return !wanted.isEmpty();
    }

    private Set<Long> doubtful(List<Note> notes) {
        Set<Long> doubtful = new HashSet<>();
        Set<String> made = StatementReader.of(notes, Command.class).stream()
                .filter(command -> command.type().equals("table"))
                .map(Command::identity)
                .collect(Collectors.toSet());
        for (Note note : notes) {
            if (note instanceof Rewriting rewriting && (rewriting.reasons() & TYPE) != 0) {
                doubtful.add(rewriting.oid());
            } else if (note instanceof Drop drop && drop.type().equals("table") && made.contains(drop.identity())) {
                doubtful.add(drop.oid());
            } else if (!commandsAreSeen && note instanceof State state && hasNewFile(state)) {
                doubtful.add(state.oid());
            }
        }
        doubtful.removeIf(oid -> !filled.test(oid) || !before.containsKey(oid));
        return doubtful;
    }

    private boolean hasNewFile(State state) {
        Known old = before.get(state.oid());
        return old != null && old.file() != state.file() && !state.blank();
    }

    void keep() throws SQLException {
        for (long oid : wanted) {
            Known table = before.get(oid);
            if (table != null) {
                kept.add(contents.keep(oid, table));
            }
        }
    }

    /** Columns whose values are not what they were. */
    List<LossyConversion> conversions(Map<Long, Known> after) throws SQLException {
        List<LossyConversion> lossy = new ArrayList<>();
        for (KeptRows rows : kept) {
            Known now = after.get(rows.oid());
            if (now != null) {
                lossy.addAll(conversions(rows, now));
            }
        }
        return lossy;
    }

    private List<LossyConversion> conversions(KeptRows rows, Known now) throws SQLException {
        List<LossyConversion> lossy = new ArrayList<>();
        List<Column> columns = contents.columns(rows.oid());
        for (int i = 0; i < rows.columns().size(); i++) {
            Column old = rows.columns().get(i);
            Optional<Column> changed = columns.stream()
                    .filter(column ->
                            column.number() == old.number() && !column.type().equals(old.type()))
                    .findFirst();
            if (changed.isPresent()) {
                conversion(rows, i, now, changed.get()).ifPresent(lossy::add);
            }
        }
        return lossy;
    }

    private Optional<LossyConversion> conversion(KeptRows rows, int index, Known now, Column changed)
            throws SQLException {
        Column old = rows.columns().get(index);
        List<String> held = rows.values(index);
        List<String> missing = new ArrayList<>(held);
        contents.convertedBack(now, changed, old).ifPresent(values -> values.forEach(missing::remove));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new LossyConversion(
                        rows.known().name().child(ObjectKind.COLUMN, old.plain()),
                        old.type(),
                        changed.type(),
                        missing.size(),
                        held.size()));
    }

    /** Tables that are gone, while one of the same name holds all their rows. */
    List<Relation> replaced(Map<Long, Known> after) throws SQLException {
        List<Relation> replaced = new ArrayList<>();
        for (KeptRows rows : kept) {
            Optional<Map.Entry<Long, Known>> heir = after.containsKey(rows.oid())
                    ? Optional.empty()
                    : after.entrySet().stream()
                            .filter(entry ->
                                    entry.getValue().name().equals(rows.known().name()))
                            .findFirst();
            if (heir.isPresent() && holds(heir.get().getKey(), heir.get().getValue(), rows)) {
                replaced.add(new Relation(rows.known().name(), true, true));
            }
        }
        return replaced;
    }

    private boolean holds(long heir, Known table, KeptRows rows) throws SQLException {
        Set<String> names = contents.columns(heir).stream().map(Column::name).collect(Collectors.toSet());
        if (!rows.columns().stream().map(Column::name).allMatch(names::contains)) {
            return false;
        }
        List<List<String>> missing = new ArrayList<>(rows.rows());
        contents.rows(table, rows.columns()).forEach(missing::remove);
        return missing.isEmpty();
    }

    /** Tables that held rows and are there still, without any. */
    List<Relation> emptied(List<Note> notes, Relations relations) throws SQLException {
        Map<ObjectName, Relation> emptied = new TreeMap<>();
        for (State state : StatementReader.of(notes, State.class)) {
            Known old = relations.before().get(state.oid());
            Known now = relations.after().get(state.oid());
            if (old != null && now != null && relations.filled().contains(state.oid())) {
                boolean mayHaveLost = state.deleted() > 0 || (state.file() != old.file() && state.blank());
                if (mayHaveLost && contents.isEmpty(now)) {
                    emptied.put(old.name(), new Relation(old.name(), true, true));
                }
            }
        }
        return List.copyOf(emptied.values());
    }
}
