package dev.stepwell.check;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.List;
import java.util.Optional;

/** Which revision an object of the final schema came with, and the statement that seems to have made it. */
final class Origins {

    private final Evidence evidence;

    Origins(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Where an object came from.
     *
     * @param object the object, by its name in the final schema
     * @param table its table, which names the statement where the object has a name that PostgreSQL chose
     * @return empty when no upgrade of the walk is known to have made it
     */
    Optional<Origin> of(ObjectName object, ObjectName table) {
        List<StepRecord> made = evidence.walk().steps().stream()
                .filter(step -> step.pass() == Pass.FIRST_UPGRADE && step.isOk())
                .filter(step -> step.after().find(object).isPresent()
                        && step.before().find(object).isEmpty())
                .toList();
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(origin(made.get(made.size() - 1).revision(), object, table));
    }

    private Origin origin(RevisionId revision, ObjectName object, ObjectName table) {
        Script script = evidence.script(revision).upgrade();
        int line = line(script, object.name())
                .or(() -> line(script, table.name()))
                .orElseGet(() -> Evidence.place(script).line());
        return new Origin(revision, script.file(), line);
    }

    private static Optional<Integer> line(Script script, String name) {
        return script.statements().stream()
                .filter(statement -> statement.names(name))
                .map(Statement::line)
                .findFirst();
    }

    /**
     * The place of an upgrade that made an object.
     *
     * @param revision the revision
     * @param file its file, as it is shown to people
     * @param line the line of the statement, from 1
     */
    record Origin(RevisionId revision, String file, int line) {}
}
