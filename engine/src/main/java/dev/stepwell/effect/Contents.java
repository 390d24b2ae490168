package dev.stepwell.effect;

import dev.stepwell.effect.KeptRows.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what tables hold. */
final class Contents {

    /** Rows of a script's own may be many; a part of them tells as much. */
    private static final int MOST_ROWS = 10_000;

    private final Connection connection;

    Contents(Connection connection) {
        this.connection = connection;
    }

    boolean isEmpty(Known table) throws SQLException {
        return read("SELECT EXISTS (SELECT FROM " + table.name().path() + ")", 1)
                .get(0)
                .contains("f");
    }

    KeptRows keep(long oid, Known table) throws SQLException {
        List<Column> columns = columns(oid);
        return new KeptRows(oid, table, columns, rows(table, columns));
    }

    List<Column> columns(long oid) throws SQLException {
        String query = """
                SELECT attnum, attname, quote_ident(attname), format_type(atttypid, atttypmod) FROM pg_attribute
                WHERE attrelid = %d AND attnum > 0 AND NOT attisdropped ORDER BY attnum""".formatted(oid);
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                columns.add(new Column(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return columns;
    }

    List<List<@Nullable String>> rows(Known table, List<Column> columns) throws SQLException {
        String list = columns.stream().map(column -> column.name() + "::text").collect(Collectors.joining(", "));
        return read(select(list, table), columns.size());
    }

    /** The values of a column in the type that it had before; empty when they cannot be brought into it. */
    Optional<List<String>> convertedBack(Known table, Column now, Column before) throws SQLException {
        for (String by : List.of("%s::%s::text", "%s::text::%s::text")) {
            try {
                List<String> values = new ArrayList<>();
                read(select(by.formatted(now.name(), before.type()), table), 1)
                        .forEach(row -> values.add(String.valueOf(row.get(0))));
                return Optional.of(values);
            } catch (SQLException e) {
                if (isLost(e)) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLost(SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith("08");
    }

    private static String select(String list, Known table) {
        return "SELECT " + list + " FROM " + table.name().path() + " LIMIT " + MOST_ROWS;
    }

    private List<List<@Nullable String>> read(String query, int columns) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<@Nullable String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(row.getString(i));
                }
                rows.add(values);
            }
        }
        return rows;
    }
}
