package dev.stepwell.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One question to sessions that have functions to answer it.
 *
 * @param sql the question
 * @param freshSession what makes these sessions as good as new
 * @param understanding what makes sense of the rows
 */
record Question(String sql, Optional<String> freshSession, Understanding understanding) implements ChangeProbe {

    interface Understanding {
        CatalogChange of(ResultSet rows) throws SQLException;
    }

    @Override
    public CatalogChange answer(ResultSet rows) throws SQLException {
        return understanding.of(rows);
    }
}
