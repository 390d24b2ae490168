package dev.stepwell.effect;

import dev.stepwell.execution.Probes;
import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import dev.stepwell.script.StatementClass;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is sent between statements; keeps what the session answers. */
final class EffectProbes implements Probes {

    /** More statements than this are looked at in groups. */
    private static final int MOST = 500;

    /** With them nothing happens that a probe would see, and before {@code SET TRANSACTION} there may be no query. */
    private static final Set<String> IDLE = Set.of("SET", "RESET", "SHOW");

    private static final int FLUSH_SINCE = 150_000;

    private final int version;
    private final Optional<String> schema;
    private String answer = "";

    /**
     * @param schema where the function of the probe is, or nothing where it cannot be called
     */
    EffectProbes(int version, Optional<String> schema) {
        this.version = version;
        this.schema = schema;
    }

    String answer() {
        return answer;
    }

    static boolean isGrouped(Script script) {
        return script.statements().size() > MOST;
    }

    @Override
    public boolean needNewSession() {
        return version < FLUSH_SINCE;
    }

    @Override
    public List<String> before() {
        answer = "";
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
        if (statement.kind() == StatementClass.BEGIN
                || statement.kind() == StatementClass.SAVEPOINT
                || IDLE.contains(FirstWord.of(statement))) {
            return Optional.empty();
        }
        int size = group(script);
        boolean last = (index + 1) % size == 0 || index == script.statements().size() - 1;
        return last ? Optional.of(probe(index / size * size + " " + index)) : Optional.empty();
    }

    private static int group(Script script) {
        return 1 + (script.statements().size() - 1) / MOST;
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
        statement.run();
    }

    @Override
    public String question() {
        return ObservingSql.QUESTION;
    }

    @Override
    public boolean accept(String text, boolean repeatable) {
        answer = text;
        return true;
    }
}
