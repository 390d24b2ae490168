package dev.stepwell.effect;

import dev.stepwell.effect.Note.State;
import dev.stepwell.execution.Probes;
import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import dev.stepwell.script.StatementClass;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is sent between statements; keeps what the session answers. */
final class EffectProbes implements Probes {

    /** More statements than this are looked at in groups: a probe costs as much as there are locks. */
    private static final int MOST_SINGLE = 500;

    /** With them nothing happens that a probe would see, and before {@code SET TRANSACTION} there may be no query. */
    private static final Set<String> IDLE = Set.of("SET", "RESET", "SHOW");

    private static final int FLUSH_SINCE = 150_000;

    private final int version;
    private final Optional<String> schema;
    private final Again again;
    private final OutsideView view;
    private final Map<Integer, List<State>> outside = new HashMap<>();
    private String answer = "";
    private boolean together;

    /** Decides whether a script shall be run once more, with something in hand that was not there the first time. */
    interface Again {
        boolean test(String answer);

        void prepare() throws SQLException;
    }

    /**
     * @param view watches what cannot run inside a transaction
     * @param again asked once for each script that can be taken back
     * @param schema where the function of the probe is, or nothing where it cannot be called
     */
    EffectProbes(int version, Optional<String> schema, Again again, OutsideView view) {
        this.view = view;
        this.again = again;
        this.version = version;
        this.schema = schema;
    }

    String answer() {
        return answer;
    }

    /** What was seen from outside of single statements, by their index. */
    Map<Integer, List<State>> outside() {
        return outside;
    }

    /** Whether the whole script could be taken back, being one transaction. */
    boolean together() {
        return together;
    }

    static boolean isGrouped(Script script) {
        return script.statements().size() > MOST_SINGLE;
    }

    @Override
    public boolean needNewSession() {
        return version < FLUSH_SINCE;
    }

    @Override
    public List<String> before() {
        answer = "";
        together = false;
        outside.clear();
        List<String> all = new ArrayList<>();
        if (version >= FLUSH_SINCE) {
            all.add(ObservingSql.FLUSH);
        }
        all.add(ObservingSql.BEFORE);
        return all;
    }

    @Override
    public String begun() {
        return probe("0 -1");
    }

    @Override
    public Optional<String> after(Script script, int index) {
        Statement statement = script.statements().get(index);
        if (isTakenBack(statement)) {
            return Optional.of(schema.map(ObservingSql::again).orElseGet(this::begun));
        }
        if (statement.kind() == StatementClass.BEGIN
                || statement.kind() == StatementClass.SAVEPOINT
                || IDLE.contains(statement.firstWord())) {
            return Optional.empty();
        }
        int size = group(script);
        boolean last = (index + 1) % size == 0 || index == script.statements().size() - 1;
        return last ? Optional.of(probe(index / size * size + " " + index)) : Optional.empty();
    }

    /** Counters do not go back with a savepoint as all else does, so they are read anew. */
    private static boolean isTakenBack(Statement statement) {
        return statement.kind() == StatementClass.SAVEPOINT
                && statement.firstWord().equals("ROLLBACK");
    }

    private static int group(Script script) {
        long size = script.statements().size();
        return size <= MOST_SINGLE ? 1 : Math.toIntExact(size * size / (MOST_SINGLE * MOST_SINGLE)) + 1;
    }

    @Override
    public String afterCode() {
        return probe("0 0");
    }

    private String probe(String statements) {
        return schema.map(name -> "SELECT " + name + ".stepwell_probe('" + statements + "')")
                .orElseGet(() -> ObservingSql.probeBlock(statements));
    }

    @Override
    public void beside(Script script, int index, int pid, Work statement) throws SQLException {
        outside.put(index, view.watch(pid, statement));
    }

    @Override
    public String question() {
        return ObservingSql.QUESTION;
    }

    @Override
    public boolean accept(String text, boolean repeatable) {
        answer = text;
        together |= repeatable;
        return !repeatable || !again.test(text);
    }

    @Override
    public void rolledBack() throws SQLException {
        again.prepare();
    }
}
