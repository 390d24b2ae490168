package dev.stepwell.catalog;

import dev.stepwell.schema.SchemaObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A catalogue query, prepared once and run many times. */
final class Prepared implements AutoCloseable {

    private final CatalogQuery query;
    private final PreparedStatement statement;

    Prepared(Connection connection, CatalogQuery query) throws SQLException {
        this.query = query;
        this.statement = connection.prepareStatement(query.sql());
    }

    List<SchemaObject> objects(Set<String> excluded) throws SQLException {
        CatalogRows rows = new CatalogRows(query.queries(), excluded);
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(result);
            }
        }
        return rows.objects();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
