package dev.stepwell.effect;

import dev.stepwell.effect.Note.Command;
import dev.stepwell.effect.Note.Drop;
import dev.stepwell.effect.Note.Probe;
import dev.stepwell.effect.Note.State;
import dev.stepwell.effect.ObjectChange.Manner;
import dev.stepwell.script.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Puts the notes of a session together: what did each statement do? */
final class StatementReader {

    private final Relations relations;
    private final Script script;
    private final Map<Integer, List<State>> outside;
    private final Map<Long, State> last = new HashMap<>();
    private final List<StatementEffects> statements = new ArrayList<>();

    /**
     * @param outside what was seen of single statements from another session, by their index
     */
    StatementReader(Relations relations, Script script, Map<Integer, List<State>> outside) {
        this.outside = outside;
        this.relations = relations;
        this.script = script;
    }

    List<StatementEffects> read(List<Note> notes) {
        List<Note> open = new ArrayList<>();
        for (Note note : notes) {
            if (note instanceof Probe probe) {
                close(probe, open);
                open.clear();
            } else {
                open.add(note);
            }
        }
        return statements;
    }

    private void close(Probe probe, List<Note> notes) {
        if (!probe.isBeginning()) {
            statements.add(statement(probe, notes));
        }
        of(notes, State.class).forEach(state -> last.put(state.oid(), state));
    }

    private StatementEffects statement(Probe probe, List<Note> notes) {
        StatementParts parts = new StatementParts(relations, Storage.of(notes, word(probe)));
        of(notes, State.class).forEach(state -> parts.add(new Change(earlier(state), state)));
        for (State state : outside.getOrDefault(probe.last(), List.of())) {
            State earlier = earlier(state);
            parts.add(new Change(earlier, earlier.seen(state)));
            last.put(state.oid(), earlier.stored(state));
        }
        return parts.put(probe, line(probe), objects(notes));
    }

    /** The state at the probe before, or of a relation that nobody had to do with yet, that before the step. */
    private State earlier(State state) {
        State earlier = last.get(state.oid());
        if (earlier != null) {
            return earlier;
        }
        Optional<Known> known = relations.before(state.oid());
        long file = known.map(Known::file).orElse(0L);
        OptionalLong value = known.map(Known::last).orElse(OptionalLong.empty());
        return new State(state.oid(), 0, state.kind(), file, false, 0, 0, 0, 0, 0, value);
    }

    private List<ObjectChange> objects(List<Note> notes) {
        return notes.stream().flatMap(StatementReader::object).toList();
    }

    private static Stream<ObjectChange> object(Note note) {
        if (note instanceof Command command) {
            return Stream.of(new ObjectChange(Manner.CHANGED, command.tag(), command.type(), command.identity()));
        }
        if (note instanceof Drop drop) {
            Manner manner = drop.named() ? Manner.DROPPED : Manner.TAKEN_ALONG;
            return Stream.of(new ObjectChange(manner, drop.tag(), drop.type(), drop.identity()));
        }
        return Stream.empty();
    }

    static <T extends Note> List<T> of(List<Note> notes, Class<T> type) {
        return notes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private int line(Probe probe) {
        return script.statements().isEmpty()
                ? 1
                : script.statements().get(probe.first()).line();
    }

    private String word(Probe probe) {
        return script.statements().isEmpty()
                ? ""
                : script.statements().get(probe.first()).firstWord();
    }
}
