package dev.stepwell.check;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
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
    public CheckResult judge(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (RevisionId id : evidence.revisions()) {
            evidence.successful(id, Pass.FIRST_UPGRADE)
                    .ifPresent(up -> judge(id, evidence.upgradePlace(id), up, findings));
        }
        return CheckResult.of(this, findings, evidence.notReached());
    }

    private static void judge(RevisionId id, Evidence.Place place, StepRecord step, List<Finding> findings) {
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
                findings.add(finding(id, place, "drop-table", name, "Stop" + IN_TWO_STEPS));
            } else if (name.kind() == ObjectKind.COLUMN && isOfTable(step, name, goneTables, left)) {
                findings.add(finding(id, place, "drop-column", name, columnRemedy(object, step)));
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

    private static Finding finding(RevisionId id, Evidence.Place place, String code, ObjectName name, String remedy) {
        return FindingBuilder.error(NAME, code)
                .about(id, Direction.UPGRADE)
                .at(place.file(), place.line())
                .path(name.path())
                .remedy(remedy)
                .saying("The upgrade drops " + name + " and all that it holds.");
    }
}
