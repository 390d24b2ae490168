package dev.stepwell.execution;

import dev.stepwell.revision.Heads;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.util.List;

/** A database that has no version table yet, under the lock. */
final class Newcomer {

    private final History history;
    private final LiveDatabase database;
    private final RunListener listener;

    Newcomer(History history, LiveDatabase database, RunListener listener) {
        this.history = history;
        this.database = database;
        this.listener = listener;
    }

    /** Does what the application wants done with it; nothing when it is no newcomer. */
    void adopt(LiveState state, String target, Adoption adoption) {
        if (state.isKept()) {
            return;
        }
        if (state.hasTables() && adoption.baseline().isPresent()) {
            Heads rows = history.graph()
                    .planStamp(Heads.base(), List.of(adoption.baseline().get()), false);
            database.ensureTables();
            database.write(LivePlan.stamp(history, database.ledger(), state, rows));
            listener.adopted(rows);
        }
        if (!state.hasTables() && adoption.fresh().isPresent()) {
            Heads rows = history.graph().planStamp(Heads.base(), List.of(target), false);
            database.ensureTables();
            create(adoption.fresh().get(), LivePlan.stamp(history, database.ledger(), state, rows));
            listener.created(rows);
        }
    }

    private void create(FreshSchema fresh, List<String> record) {
        LiveSession session = database.session();
        try {
            session.run("BEGIN");
            try {
                session.lend(fresh::create);
                for (String sql : record) {
                    session.run(sql);
                }
                session.run("COMMIT");
            } catch (SQLException | RuntimeException e) {
                session.rollBack();
                throw e;
            }
        } catch (SQLException e) {
            throw LiveProblems.notCreated(e);
        }
    }
}
