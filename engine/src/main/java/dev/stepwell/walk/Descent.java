package dev.stepwell.walk;

import dev.stepwell.execution.Execution;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.Script;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way down: from head to base in one go, as a team would roll back. Where a revision has no way down, the descent
 * goes on below it, from the clean state above the next revision that leaves something behind: down to there it could
 * only repeat the round trips.
 */
final class Descent {

    private final Log log;
    private final Checkpoints checkpoints;
    private final List<Rung> rungs;
    private @Nullable WorkingDatabase database;
    private SchemaSnapshot current;

    /**
     * @param database at the top; closed when the descent cannot go on in it
     * @param top its schema
     */
    Descent(Log log, Checkpoints checkpoints, List<Rung> rungs, WorkingDatabase database, SchemaSnapshot top) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.rungs = rungs;
        this.database = database;
        this.current = top;
    }

    void descend() throws SQLException {
        for (int count = rungs.size(); count > 0; count--) {
            Rung rung = rungs.get(count - 1);
            if (database == null && rung.down() != Way.DIRTY) {
                continue;
            }
            if (!rung.up()) {
                passFailed(rung);
            } else if (rung.script().downgrade() instanceof Downgrade.Written written) {
                step(rung, written.script(), count);
            } else {
                log.skipped(rung.id(), Pass.DESCENT, current, null);
                leave();
            }
        }
    }

    private void passFailed(Rung rung) {
        if (database != null) {
            database.pass(rung.downgrade());
        }
    }

    private void step(Rung rung, Script downgrade, int count) throws SQLException {
        WorkingDatabase at = at(count);
        SchemaSnapshot before = current;
        Execution down = at.run(downgrade, rung.downgrade());
        if (down.succeeded()) {
            current = at.read(before);
            log.ok(rung.id(), Pass.DESCENT, down, before, current);
        } else {
            log.failed(rung.id(), Pass.DESCENT, down, before, null);
            leave();
        }
    }

    private WorkingDatabase at(int count) throws SQLException {
        if (database == null) {
            database = checkpoints.take(count);
            current = rungs.get(count - 1).after();
        }
        return database;
    }

    /** Nobody goes on in this database. */
    private void leave() throws SQLException {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
