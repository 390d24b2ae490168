package dev.stepwell.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.schema.ObjectIdentity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rows of {@code pg_catalog} that the present transaction has written, with names in the place of OIDs: an image of
 * the schema that knows nothing of the kinds of object in it, to hold against the snapshot.
 */
final class RawCatalog {

    /** A row, whichever object of a snapshot it is about; columns that are noise are left out. */
    record Row(String catalog, String key, ObjectIdentity owner, Map<String, String> columns) {

        Row {
            columns = Map.copyOf(columns);
        }

        String name() {
            return catalog + " " + key;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> COLUMNS = new TypeReference<>() {};

    private final Connection connection;
    private final Map<String, String> queries;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    RawCatalog(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            for (String function : RawQueries.FUNCTIONS) {
                statement.execute(function);
            }
            queries = RawQueries.of(statement);
        }
    }

    /** The rows by name; rows that cannot be told apart are numbered. */
    Map<String, Row> read() throws SQLException {
        Map<String, Row> rows = new HashMap<>();
        for (String catalog : names(RawQueries.WRITTEN)) {
            String query = queries.get(catalog);
            if (query != null) {
                read(catalog, query, rows);
            }
        }
        Set<String> members = new HashSet<>(names(RawQueries.MEMBERS));
        rows.values()
                .removeIf(row -> members.contains(
                        row.owner().catalog() + " " + row.owner().oid()));
        return rows;
    }

    private void read(String catalog, String query, Map<String, Row> rows) throws SQLException {
        try (ResultSet result = prepared(query).executeQuery()) {
            while (result.next()) {
                add(rows, row(catalog, result));
            }
        }
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = prepared(query).executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private PreparedStatement prepared(String query) throws SQLException {
        PreparedStatement statement = prepared.get(query);
        if (statement == null) {
            statement = connection.prepareStatement(query);
            prepared.put(query, statement);
        }
        return statement;
    }

    private static void add(Map<String, Row> rows, Row row) {
        String name = row.name();
        for (int number = 2; rows.containsKey(name); number++) {
            name = row.name() + " #" + number;
        }
        rows.put(name, row);
    }

    private static Row row(String catalog, ResultSet row) throws SQLException {
        String[] owner = row.getString(2).split(" ", -1);
        return new Row(
                catalog,
                row.getString(1),
                new ObjectIdentity(Long.parseLong(owner[0]), Long.parseLong(owner[1]), Integer.parseInt(owner[2])),
                columns(row.getString(3)));
    }

    private static Map<String, String> columns(String json) {
        try {
            return JSON.readValue(json, COLUMNS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
