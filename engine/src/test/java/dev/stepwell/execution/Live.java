package dev.stepwell.execution;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.History;
import dev.stepwell.script.Layout;
import dev.stepwell.script.RevisionScript;
import dev.stepwell.script.Script;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A database that stands for a user's, with a line of revisions, each in a file {@code db/<id>.sql}. */
final class Live {

    private final ScratchDatabase database;
    private final Map<RevisionId, RevisionScript> scripts = new LinkedHashMap<>();
    private List<RevisionId> parents = List.of();

    Live(ScratchDatabase database) {
        this.database = database;
    }

    /** The revisions a1 and b2, each with a table of its name. */
    static Live withTwoTables(ScratchDatabase database) {
        return new Live(database).table("a1").table("b2");
    }

    Live table(String id) {
        return revision(id, "CREATE TABLE " + id + " (id integer)", "DROP TABLE " + id);
    }

    Live revision(String id, String upgrade, String downgrade) {
        return add(id, script(id, Direction.UPGRADE, upgrade, true), written(id, downgrade));
    }

    Live outsideTransaction(String id, String upgrade) {
        return add(id, script(id, Direction.UPGRADE, upgrade, false), written(id, ""));
    }

    Live oneWay(String id) {
        return add(
                id,
                script(id, Direction.UPGRADE, "SELECT 1", true),
                new Downgrade.Irreversible("rows are gone", "db/" + id + ".sql", 9));
    }

    Live on(String... ids) {
        parents = Stream.of(ids).map(RevisionId::of).toList();
        return this;
    }

    private Live add(String id, Script upgrade, Downgrade downgrade) {
        Revision revision = Revision.builder(RevisionId.of(id))
                .message("Change " + id)
                .parents(parents)
                .origin("db/" + id + ".sql")
                .build();
        scripts.put(revision.id(), new RevisionScript(revision, upgrade, downgrade));
        return on(id);
    }

    private static Downgrade written(String id, String sql) {
        return new Downgrade.Written(script(id, Direction.DOWNGRADE, sql, true));
    }

    private static Script script(String id, Direction direction, String sql, boolean transactional) {
        Script script = Script.of(direction, "db/" + id + ".sql", sql);
        return new Script(direction, script.file(), script.text(), script.statements(), transactional);
    }

    History history() {
        return new History(
                Layout.NATIVE,
                Path.of("db"),
                RevisionGraph.of(
                        scripts.values().stream().map(RevisionScript::revision).toList()),
                scripts);
    }

    LiveMigration migration() {
        return migration(RunSettings.DEFAULT, RunListener.NONE);
    }

    LiveMigration migration(RunSettings settings, RunListener listener) {
        return new LiveMigration(history(), connector(), settings, listener);
    }

    DatabaseConnector connector() {
        return new DatabaseConnector() {
            @Override
            public Connection connect() {
                return database.connect(ConnectionPurpose.SCRIPTS);
            }

            @Override
            public String description() {
                return "postgresql://postgres@localhost/shop";
            }
        };
    }

    Connection connect() {
        return database.connect(ConnectionPurpose.SCRIPTS);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, the values of each with spaces between them. */
    List<String> rows(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                found.add(String.join(" ", values));
            }
            return found;
        }
    }

    List<String> versions() throws SQLException {
        return rows("SELECT revision FROM stepwell_version ORDER BY revision");
    }

    List<String> tables() throws SQLException {
        return rows("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
                + " AND relname NOT LIKE 'stepwell%' ORDER BY relname");
    }

    List<String> account() throws SQLException {
        return rows("SELECT action, revision, state FROM stepwell_version_history ORDER BY entry");
    }

    List<String> locks() throws SQLException {
        return rows("SELECT pid FROM pg_locks WHERE locktype = 'advisory'"
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
    }
}
