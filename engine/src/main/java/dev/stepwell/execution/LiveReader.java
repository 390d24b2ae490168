package dev.stepwell.execution;

import dev.stepwell.execution.LiveState.Mark;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.RevisionId;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a user's database says of itself; changes nothing. */
final class LiveReader {

    private final LiveSession session;
    private final Ledger ledger;

    LiveReader(LiveSession session, Ledger ledger) {
        this.session = session;
        this.ledger = ledger;
    }

    LiveState read() throws SQLException {
        boolean isKept = exists(ledger.versions());
        boolean hasHistory = exists(ledger.history());
        return new LiveState(
                isKept,
                hasTables(),
                isKept ? rows() : Heads.base(),
                hasHistory ? checksums() : Map.of(),
                hasHistory ? marks() : List.of());
    }

    boolean exists(VersionTable table) throws SQLException {
        return session.isTrue("SELECT to_regclass(" + literal(table.qualifiedName()) + ") IS NOT NULL");
    }

    private boolean hasTables() throws SQLException {
        return session.isTrue("SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')"
                + " AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'"
                + " AND c.oid NOT IN (SELECT objid FROM pg_depend WHERE classid = 'pg_class'::regclass AND deptype = 'e')"
                + " AND c.oid IS DISTINCT FROM to_regclass("
                + literal(ledger.versions().qualifiedName()) + ")"
                + " AND c.oid IS DISTINCT FROM to_regclass("
                + literal(ledger.history().qualifiedName()) + "))");
    }

    private Heads rows() throws SQLException {
        return Heads.of(session.ask("SELECT revision FROM " + ledger.versions().qualifiedName()).stream()
                .map(row -> RevisionId.of(text(row, 0)))
                .toList());
    }

    private Map<RevisionId, String> checksums() throws SQLException {
        Map<RevisionId, String> checksums = new LinkedHashMap<>();
        String query = "SELECT DISTINCT ON (revision) revision, checksum FROM "
                + ledger.history().qualifiedName()
                + " WHERE state = 'done' AND action IN ('upgrade', 'stamp') AND checksum IS NOT NULL"
                + " ORDER BY revision, entry DESC";
        for (List<@Nullable String> row : session.ask(query)) {
            checksums.put(RevisionId.of(text(row, 0)), text(row, 1));
        }
        return checksums;
    }

    private List<Mark> marks() throws SQLException {
        String query = "SELECT revision, action, done_by, to_char(started, 'YYYY-MM-DD HH24:MI:SS') FROM "
                + ledger.history().qualifiedName() + " WHERE state = 'running' ORDER BY entry";
        return session.ask(query).stream()
                .map(row -> new Mark(RevisionId.of(text(row, 0)), text(row, 1), text(row, 2), text(row, 3)))
                .toList();
    }

    private static String text(List<@Nullable String> row, int column) {
        return Objects.requireNonNull(row.get(column));
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
