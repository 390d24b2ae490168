package dev.stepwell.check;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether an upgrade drops a table or column that was there before it. Judged by identity, not by name: a rename is
 * no loss, and a column that is dropped and added again under the same name is one.
 */
final class DestructiveCheck implements Check {

    static final String NAME = "destructive";

    private static final String IN_TWO_STEPS =
            " using it in one release and drop it in a later one, with a backup of what it holds.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "no upgrade drops a table or column that existed before it";
    }

    @Override
    public Set<String> hazards() {
        return Set.of("drop-table", "drop-column");
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (RevisionId id : evidence.revisions()) {
            evidence.successful(id, Pass.FIRST_UPGRADE)
                    .ifPresent(up -> judge(id, evidence.script(id).upgrade(), up, findings));
        }
        return CheckResult.of(this, findings, evidence.notReached());
    }

    private static void judge(RevisionId id, Script script, StepRecord step, List<Finding> findings) {
        Set<ObjectIdentity> left = new HashSet<>();
        step.after().objects().forEach(object -> left.add(object.identity()));
        Set<String> goneTables = new HashSet<>();
        for (SchemaObject object : step.before().objects()) {
            if (left.contains(object.identity())) {
                continue;
            }
            ObjectName name = object.name();
            if (name.kind() == ObjectKind.TABLE && !isReplaced(step.after(), name)) {
                goneTables.add(name.path());
                findings.add(finding(id, script, "drop-table", name, "Stop" + IN_TWO_STEPS));
            } else if (name.kind() == ObjectKind.COLUMN && isOfTable(step, name, goneTables, left)) {
                findings.add(finding(id, script, "drop-column", name, columnRemedy(object, step)));
            }
        }
    }

    /** A table of the same name stands in its place. */
    private static boolean isReplaced(SchemaSnapshot after, ObjectName name) {
        return after.find(name).isPresent();
    }

    private static boolean isOfTable(
            StepRecord step, ObjectName column, Set<String> goneTables, Set<ObjectIdentity> left) {
        ObjectName table = ObjectName.of(ObjectKind.TABLE, column.schema(), column.relation());
        return !goneTables.contains(table.path())
                && step.before()
                        .find(table)
                        .filter(object -> left.contains(object.identity()))
                        .isPresent();
    }

    private static String columnRemedy(SchemaObject dropped, StepRecord step) {
        return LikelyRename.of(dropped, step)
                .map(statement -> "If it is a rename, write `" + statement + "`. If not, stop" + IN_TWO_STEPS)
                .orElse("Stop" + IN_TWO_STEPS);
    }

    private static Finding finding(RevisionId id, Script script, String code, ObjectName name, String remedy) {
        return FindingBuilder.error(NAME, code)
                .about(id, Direction.UPGRADE)
                .at(script.file(), line(script, name))
                .path(name.path())
                .remedy(remedy)
                .saying("The upgrade drops " + name + " and all that it holds.");
    }

    /** That of the only statement, or of the only one that names the object; 0 where several could be to blame. */
    private static int line(Script script, ObjectName name) {
        List<Statement> naming = script.statements().size() == 1
                ? script.statements()
                : script.statements().stream()
                        .filter(statement -> statement.names(name.name())
                                && (name.relation().isEmpty() || statement.names(name.relation())))
                        .toList();
        return naming.size() == 1 ? naming.get(0).line() : 0;
    }
}
