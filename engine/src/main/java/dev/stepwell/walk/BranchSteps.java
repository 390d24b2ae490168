package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.revision.Step;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.History;
import dev.stepwell.script.RevisionScript;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Takes the steps of one order of two branches, until one fails. */
final class BranchSteps {

    private final History history;
    private final WorkingDatabase database;
    private final Log log;
    private SchemaSnapshot current;

    BranchSteps(History history, WorkingDatabase database, Log log, SchemaSnapshot current) {
        this.history = history;
        this.database = database;
        this.log = log;
        this.current = current;
    }

    /** Takes revisions up; false when one failed, which is then the last. */
    boolean take(List<RevisionId> revisions, Pass pass) throws SQLException {
        for (RevisionId id : revisions) {
            if (!upgrade(id, pass)) {
                return false;
            }
        }
        return true;
    }

    /** Takes a merge up, down and up again. */
    void roundTrip(RevisionId merge) throws SQLException {
        SchemaSnapshot before = current;
        if (!upgrade(merge, Pass.FIRST_UPGRADE)) {
            return;
        }
        SchemaSnapshot after = current;
        if (!(script(merge).downgrade() instanceof Downgrade.Written written)) {
            log.skipped(merge, Pass.DOWNGRADE, after, null);
            return;
        }
        if (written.script().isEmpty()) {
            log.nothingToRun(merge, Pass.DOWNGRADE, after);
            return;
        }
        Execution down = database.run(written.script(), new Step(merge, Direction.DOWNGRADE));
        if (!down.succeeded()) {
            log.failed(merge, Pass.DOWNGRADE, down, after, null);
            return;
        }
        current = database.read(before);
        log.ok(merge, Pass.DOWNGRADE, down, after, current);
        upgrade(merge, Pass.SECOND_UPGRADE);
    }

    private boolean upgrade(RevisionId id, Pass pass) throws SQLException {
        SchemaSnapshot before = current;
        Execution up = database.run(script(id).upgrade(), new Step(id, Direction.UPGRADE));
        if (!up.succeeded()) {
            log.failed(id, pass, up, before, null);
            return false;
        }
        current = database.read(before);
        log.ok(id, pass, up, before, current);
        return true;
    }

    private RevisionScript script(RevisionId id) {
        return Objects.requireNonNull(history.scripts().get(id));
    }

    SchemaSnapshot current() {
        return current;
    }

    List<StepRecord> taken() {
        return log.steps();
    }
}
