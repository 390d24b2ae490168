package dev.stepwell.walk;

import dev.stepwell.catalog.CatalogChange;
import dev.stepwell.catalog.ChangeProbe;
import dev.stepwell.catalog.ChangeSignals;
import dev.stepwell.catalog.ChangeTracker;
import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.FreshSession;
import dev.stepwell.execution.VersionTable;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schema between steps over a session of its own. The one place that decides what has to be read again: what
 * the scripts since the last reading have changed where that is known, else everything.
 */
final class SchemaReading implements AutoCloseable {

    /** insufficient_privilege: event triggers are for superusers. */
    private static final String NO_RIGHT = "42501";

    private final ScratchDatabase database;
    private final Optional<VersionTable> table;
    private final Reading mode;
    private final List<CatalogChange> pending = new ArrayList<>();
    private final List<Noted> unread = new ArrayList<>();
    private Map<Long, Set<RevisionId>> touched = Map.of();
    private @Nullable Connection connection;
    private @Nullable SnapshotReader reader;
    private @Nullable SchemaSnapshot known;
    private @Nullable ChangeProbe probe;

    private record Noted(RevisionId revision, ChangeSignals signals) {}

    SchemaReading(ScratchDatabase database, Optional<VersionTable> table, Reading mode) {
        this.database = database;
        this.table = table;
        this.mode = mode;
    }

    /** What to ask at the end of the next script, after which the schema is read. */
    ChangeProbe probe() {
        return probe == null ? ChangeProbe.NOTES_ONLY : probe.including(signals());
    }

    /** What to ask at the end of a script after which nobody reads. */
    ChangeProbe notes() {
        return probe == null ? ChangeProbe.NOTES_ONLY : probe.notesOnly();
    }

    /** Whether scripts tell what they change, so that several may run before anybody reads. */
    boolean canWait() {
        return probe != null;
    }

    /** Whether somebody has to {@linkplain #answered ask} what scripts have changed before it can be read. */
    boolean isUnread() {
        return probe != null
                && !unread.stream().allMatch(noted -> noted.signals().isNothing());
    }

    /** What the scripts have changed of which nobody asked when they ran. */
    void answered(CatalogChange asked) {
        take(asked.after(signals()));
    }

    /** @param revision whose script it was */
    void changed(CatalogChange noted, RevisionId revision) {
        if (noted.isOnlyNoted()) {
            unread.add(new Noted(revision, noted.signals()));
        } else {
            CatalogChange change = noted.after(signals());
            unread.add(new Noted(revision, noted.signals()));
            take(change);
        }
    }

    private List<ChangeSignals> signals() {
        return unread.stream().map(Noted::signals).toList();
    }

    private void take(CatalogChange change) {
        touched = new HashMap<>();
        change.scripts()
                .forEach((oid, scripts) -> touched.put(
                        oid,
                        scripts.stream()
                                .map(script -> unread.get(script).revision())
                                .collect(Collectors.toSet())));
        pending.add(change);
        unread.clear();
    }

    /** Which of the revisions whose changes were read last may have touched an object, by its OID. */
    Map<Long, Set<RevisionId>> touched() {
        return touched;
    }

    /** The schema as it stands, in the memory of {@code expected} where both are equal. */
    SchemaSnapshot read(SchemaSnapshot expected) throws SQLException {
        SnapshotReader catalogue = open();
        SchemaSnapshot before = known;
        SchemaSnapshot read = before == null ? catalogue.read() : readChanges(catalogue, before);
        // What is known shares memory too, or the next snapshot would have nothing in common with those in the record.
        SchemaSnapshot now = read.sharing(expected);
        forgetChanges();
        known = probe != null ? now : null;
        return now;
    }

    /** Whether a script may be undone after what it changed was read, so that no other session has seen it. */
    boolean canForesee() {
        return probe != null && mode == Reading.CHANGES;
    }

    /** The schema that a change leads to that is not for good; empty where that is not known. */
    Optional<SchemaSnapshot> foresee(SchemaSnapshot before, CatalogChange change) throws SQLException {
        return change.isRead() ? Optional.of(open().read(before, change).sharing(before)) : Optional.empty();
    }

    /** The schema of a database about which nothing is known yet but that it must be this one. */
    SchemaSnapshot recognise(SchemaSnapshot expected) throws SQLException {
        SnapshotReader catalogue = open();
        if (probe == null) {
            return read(expected);
        }
        forgetChanges();
        SchemaSnapshot now = catalogue.recognise(expected);
        if (mode == Reading.BOTH) {
            ReadingMismatch.require(catalogue.read(), now);
        }
        known = now;
        return now;
    }

    /** Whether everything is compared with what the changes tell. */
    boolean isCompared() {
        return mode == Reading.BOTH;
    }

    /** Everything, whatever the changes tell. */
    SchemaSnapshot readWhole() throws SQLException {
        return open().read();
    }

    private void forgetChanges() {
        pending.clear();
        unread.clear();
    }

    private SchemaSnapshot readChanges(SnapshotReader catalogue, SchemaSnapshot before) throws SQLException {
        SchemaSnapshot now = before;
        for (CatalogChange change : pending) {
            now = catalogue.read(now, change);
        }
        if (mode == Reading.BOTH) {
            ReadingMismatch.require(catalogue.read(), now);
        }
        return now;
    }

    private SnapshotReader open() throws SQLException {
        if (connection == null || reader == null) {
            connection = database.connect(ConnectionPurpose.READING);
            Set<String> leftOut = table.map(VersionTable::name).map(Set::of).orElse(Set.of());
            probe = mode == Reading.WHOLE ? null : track(connection, leftOut, FreshSession.statements(database));
            reader = new SnapshotReader(connection, leftOut);
        }
        return reader;
    }

    private static @Nullable ChangeProbe track(Connection connection, Set<String> leftOut, List<String> before)
            throws SQLException {
        try {
            return ChangeTracker.install(connection, leftOut, before);
        } catch (SQLException e) {
            if (NO_RIGHT.equals(e.getSQLState())) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
            reader = null;
            known = null;
            probe = null;
        }
    }
}
