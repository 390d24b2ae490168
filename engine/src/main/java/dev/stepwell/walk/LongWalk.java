package dev.stepwell.walk;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be done at the same time for a long history: two flights of steps, and the look at what upgrades do to rows. */
final class LongWalk {

    private final PostgresServer server;
    private final WalkSettings settings;
    private final StepListener listener;
    private final SchemaSnapshot nothing;

    /** @param nothing an empty schema */
    LongWalk(PostgresServer server, WalkSettings settings, StepListener listener, SchemaSnapshot nothing) {
        this.server = server;
        this.settings = settings;
        this.listener = listener;
        this.nothing = nothing;
    }

    /**
     * What came of it.
     *
     * @param steps the steps of two flights; empty when it must be done in one
     * @param effects what was seen of the upgrades, if all of them run; empty when nobody looked
     */
    record Seen(Optional<List<StepRecord>> steps, Optional<Map<RevisionId, StepEffects>> effects) {

        static final Seen NOTHING = new Seen(Optional.empty(), Optional.empty());
    }

    /** Looks while it walks, unless both could be in each other's way. */
    Seen walk(History history) throws SQLException {
        if (!settings.observing() || SharedWords.areIn(history)) {
            return new Seen(flights(history), Optional.empty());
        }
        try (Databases databases = new Databases(server, settings, history, true)) {
            List<Seen> parts = AtOnce.run(
                    List.of(
                            () -> new Seen(flights(history), Optional.empty()),
                            () -> new Seen(Optional.empty(), effects(history, databases))),
                    databases::keepToOne);
            return new Seen(parts.get(0).steps(), parts.get(1).effects());
        }
    }

    private Optional<List<StepRecord>> flights(History history) throws SQLException {
        try (Databases databases = new Databases(server, settings, history, true)) {
            return new SideBySide(history, settings, databases, this::taken, nothing).walk();
        }
    }

    private synchronized void taken(StepRecord step) {
        listener.taken(step);
    }

    /** Nobody knows yet which upgrades fail. */
    private Optional<Map<RevisionId, StepEffects>> effects(History history, Databases databases) throws SQLException {
        try {
            return Optional.of(new ObservedLine(
                            history,
                            settings,
                            databases,
                            server.version(),
                            history.scripts().keySet(),
                            nothing)
                    .observe());
        } catch (Interference e) {
            return Optional.empty();
        }
    }
}
