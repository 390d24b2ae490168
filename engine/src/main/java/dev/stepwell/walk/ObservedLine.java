package dev.stepwell.walk;

import dev.stepwell.effect.Observation;
import dev.stepwell.effect.Observer;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.execution.Execution;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database that is only ever upgraded, and whose tables are kept filled: what upgrades do to rows is seen here, so that
 * the walk itself is not touched. Follows a walk that is over, and passes by what failed there.
 */
final class ObservedLine {

    private final WalkSettings settings;
    private final Databases databases;
    private final int version;
    private final List<Rung> rungs;
    private final CleanLine clean;
    private final Map<RevisionId, StepEffects> effects = new HashMap<>();
    private @Nullable WorkingDatabase database;
    private @Nullable Observer observer;

    /**
     * @param up the revisions whose upgrade succeeded in the walk
     * @param nothing an empty schema
     */
    ObservedLine(
            History history,
            WalkSettings settings,
            Databases databases,
            int version,
            Set<RevisionId> up,
            SchemaSnapshot nothing) {
        this.settings = settings;
        this.databases = databases;
        this.version = version;
        this.rungs = new ArrayList<>();
        for (Revision revision : history.graph().upgradeOrder()) {
            rungs.add(new Rung(
                    Objects.requireNonNull(history.scripts().get(revision.id())),
                    up.contains(revision.id()),
                    nothing,
                    nothing,
                    Way.NONE));
        }
        this.clean = new CleanLine(databases, settings, rungs);
    }

    /** The effects of each revision that was seen. */
    Map<RevisionId, StepEffects> observe() throws SQLException {
        try {
            begin(databases.isSingle() ? databases.onlyOne(settings.reading()) : databases.atBase(settings.reading()));
            for (int i = 0; i < rungs.size(); i++) {
                databases.requireRoom();
                Rung rung = rungs.get(i);
                if (rung.up()) {
                    step(i, rung);
                } else {
                    here().pass(rung.upgrade());
                }
            }
        } catch (NotRepeatable e) {
            // A clean state cannot be had, so the rest is not seen.
            return effects;
        } finally {
            end();
        }
        return effects;
    }

    private void step(int position, Rung rung) throws SQLException {
        Observation seen = run(rung, true);
        if (!seen.execution().succeeded()) {
            seen = onEmptyTables(position, rung, seen.execution());
        }
        if (settings.judges(rung.id())) {
            effects.put(rung.id(), seen.effects());
        }
    }

    /** What ran in the walk fails because of the rows: it is run once more without those in its way, or without any. */
    private Observation onEmptyTables(int position, Rung rung, Execution failed) throws SQLException {
        ScriptError failure = failed.error().orElseThrow();
        if (failed.rolledBack()
                && Objects.requireNonNull(observer).emptyTablesOf(rung.script().upgrade())) {
            Observation again = run(rung, false);
            if (again.execution().succeeded()) {
                return again.after(failure);
            }
        }
        end();
        begin(clean.cleanAt(position, settings.reading()));
        Observation again = run(rung, false);
        if (!again.execution().succeeded()) {
            throw new NotRepeatable(rung.id(), again.execution());
        }
        return again.after(failure);
    }

    private Observation run(Rung rung, boolean fill) throws SQLException {
        Observation[] seen = new Observation[1];
        Observer eyes = Objects.requireNonNull(observer);
        here().run(rung.script().upgrade(), rung.upgrade(), (script, rows) -> {
            seen[0] = eyes.run(script, rows, fill);
            return seen[0].execution();
        });
        return seen[0];
    }

    private WorkingDatabase here() {
        return Objects.requireNonNull(database);
    }

    private void begin(WorkingDatabase start) throws SQLException {
        database = start;
        observer = new Observer(start.database(), settings.scriptTimeout(), version, start.ownTables());
    }

    private void end() throws SQLException {
        if (observer != null) {
            observer.close();
            observer = null;
        }
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
