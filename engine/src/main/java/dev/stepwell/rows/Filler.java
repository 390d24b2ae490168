package dev.stepwell.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Keeps the tables of one scratch database from being empty. Looks only at tables that it is told of: its cost grows
 * with what changes, not with the schema. Triggers of users do not see its rows where the role is a superuser.
 */
public final class Filler implements AutoCloseable {

    private static final int ROWS = 2;
    private static final int MOST_ATTEMPTS = 60;

    /** insufficient_privilege: the setting is for superusers. */
    private static final String NO_RIGHT = "42501";

    private final Connection connection;
    private final ShapeReader shapes;
    private final Set<String> leftOut;
    private final Set<Long> pending = new HashSet<>();
    private final Set<Long> filled = new HashSet<>();
    private final Set<Long> own = new HashSet<>();
    private final Map<Long, Unfilled> unfilled = new TreeMap<>();
    private final Map<Long, Set<Integer>> columns = new HashMap<>();

    /**
     * A filler over a session that has its own search path and triggers set aside for good.
     *
     * @param connection an open connection in autocommit mode; it stays open
     * @param leftOut names of tables that are not filled
     * @throws SQLException when the database does not answer
     */
    public Filler(Connection connection, Set<String> leftOut) throws SQLException {
        this.connection = connection;
        this.leftOut = Set.copyOf(leftOut);
        this.shapes = new ShapeReader(connection);
        execute("SET search_path = ''");
        try {
            execute("SET session_replication_role = replica");
        } catch (SQLException e) {
            if (!NO_RIGHT.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /**
     * Tells of tables that came, were altered, or may have lost rows.
     *
     * @param oids their numbers; what is no table does not matter
     */
    public void look(Collection<Long> oids) {
        pending.addAll(oids);
    }

    /**
     * Tells of tables that are gone.
     *
     * @param oids their numbers
     */
    public void forget(Collection<Long> oids) {
        pending.removeAll(oids);
        filled.removeAll(oids);
        own.removeAll(oids);
        unfilled.keySet().removeAll(oids);
        columns.keySet().removeAll(oids);
    }

    /**
     * Whether a table holds rows.
     *
     * @param oid its number
     * @return true after rows were put into it or found there
     */
    public boolean isFilled(long oid) {
        return filled.contains(oid);
    }

    /**
     * Tells of a table into which somebody else has put rows.
     *
     * @param oid its number
     */
    public void share(long oid) {
        own.remove(oid);
    }

    /**
     * Takes the rows out of some tables again, if they are all its own; the next filling puts them back.
     *
     * @param tables SQL names by number; of tables that hold rows
     * @return false when a table holds rows of others, so that nothing was done
     * @throws SQLException when the database does not answer
     */
    public boolean empty(Map<Long, String> tables) throws SQLException {
        if (!own.containsAll(tables.keySet())) {
            return false;
        }
        for (String table : tables.values()) {
            execute("DELETE FROM " + table);
        }
        filled.removeAll(tables.keySet());
        look(tables.keySet());
        return true;
    }

    /**
     * The tables that are empty.
     *
     * @return each with why
     */
    public List<Unfilled> unfilled() {
        return List.copyOf(unfilled.values());
    }

    /**
     * Puts rows into the tables of which it was told, as far as they are empty.
     *
     * @throws SQLException when the database does not answer
     */
    public void fill() throws SQLException {
        if (pending.isEmpty()) {
            return;
        }
        pending.addAll(unfilled.keySet());
        List<TableShape> tables = ParentsFirst.sorted(shapes.of(pending).stream()
                .filter(table -> !leftOut.contains(table.name().name()))
                .toList());
        pending.clear();
        look(tables);
        for (TableShape table : tables) {
            if (filled.contains(table.oid())) {
                fillColumns(table);
            } else if (!table.isPartitioned()) {
                fill(table);
            }
            columns.put(table.oid(), numbers(table));
        }
        settlePartitioned(tables);
    }

    /** Which of them hold rows already, or no longer do. */
    private void look(List<TableShape> tables) throws SQLException {
        if (tables.isEmpty()) {
            return;
        }
        String query = tables.stream()
                .map(table -> "EXISTS (SELECT FROM " + table.sql() + ")")
                .collect(Collectors.joining(", ", "SELECT ARRAY[", "]"));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            Boolean[] any = (Boolean[]) row.getArray(1).getArray();
            for (int i = 0; i < any.length; i++) {
                long oid = tables.get(i).oid();
                unfilled.remove(oid);
                if (any[i]) {
                    filled.add(oid);
                } else {
                    filled.remove(oid);
                }
            }
        }
    }

    private void fill(TableShape table) {
        Optional<String> parent = RowDraft.missingParent(table, filled::contains);
        String problem =
                parent.map(name -> "its parent " + name + " has no row").orElse("");
        for (int row = 0; row < ROWS && problem.isEmpty(); row++) {
            problem = insert(new RowDraft(table, row, filled::contains));
            if (problem.isEmpty()) {
                filled.add(table.oid());
                own.add(table.oid());
            }
        }
        if (!filled.contains(table.oid())) {
            unfilled.put(table.oid(), new Unfilled(table.name(), problem));
        } else if (table.parent() != 0) {
            filled.add(table.parent());
        }
    }

    /** Empty when the row was taken, else why not. */
    private String insert(RowDraft draft) {
        for (int attempt = 0; ; attempt++) {
            try {
                execute(draft.insert());
                return "";
            } catch (SQLException e) {
                ServerErrorMessage server = e instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
                if (attempt == MOST_ATTEMPTS || !isRefusal(e) || !draft.advance(constraint(server))) {
                    return e.getSQLState() + " " + message(e, server);
                }
            }
        }
    }

    private static boolean isRefusal(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("23");
    }

    private static String constraint(@Nullable ServerErrorMessage server) {
        return server == null || server.getConstraint() == null ? "" : server.getConstraint();
    }

    private static String message(SQLException e, @Nullable ServerErrorMessage server) {
        return String.valueOf(server == null ? e.getMessage() : server.getMessage());
    }

    /** What came to a table that has rows already is not left empty either, as the application would not leave it. */
    private void fillColumns(TableShape table) {
        Set<Integer> known = columns.getOrDefault(table.oid(), numbers(table));
        for (ColumnShape column : table.columns()) {
            if (!known.contains(column.number())
                    && !column.generated()
                    && !column.required()
                    && !table.isPartitioned()) {
                for (int row = 0; row < ROWS; row++) {
                    update(table, column, new RowDraft(table, row, filled::contains).first(column));
                }
            }
        }
    }

    private void update(TableShape table, ColumnShape column, String value) {
        try {
            execute("UPDATE %1$s SET %2$s = %3$s WHERE ctid = (SELECT ctid FROM %1$s WHERE %2$s IS NULL LIMIT 1)"
                    .formatted(table.sql(), column.name(), value));
        } catch (SQLException e) {
            // The column stays as the script has left it, which is a state that a real table can be in.
        }
    }

    private void settlePartitioned(List<TableShape> tables) {
        List<TableShape> partitioned =
                tables.stream().filter(TableShape::isPartitioned).toList();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (TableShape table : partitioned) {
                grown |= filled.contains(table.oid()) && table.parent() != 0 && filled.add(table.parent());
            }
        }
        for (TableShape table : partitioned) {
            if (!filled.contains(table.oid())) {
                unfilled.put(table.oid(), new Unfilled(table.name(), "it has no partition that takes a row"));
            }
        }
    }

    private static Set<Integer> numbers(TableShape table) {
        return table.columns().stream().map(ColumnShape::number).collect(Collectors.toSet());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Releases the prepared statements. */
    @Override
    public void close() throws SQLException {
        shapes.close();
    }
}
