package dev.stepwell.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A question at the end of a script's transaction: what did the script change? */
public interface ChangeProbe {

    /** Asks for the notes that event triggers took, and reads nothing. For databases whose schema nobody reads. */
    ChangeProbe NOTES_ONLY = new ChangeProbe() {
        @Override
        public String sql() {
            return ChangeTracker.QUESTION;
        }

        @Override
        public CatalogChange answer(ResultSet rows) throws SQLException {
            return rows.next()
                    ? CatalogChange.of(ChangeSignals.of(rows.getString(1)))
                    : CatalogChange.of(ChangeSignals.UNKNOWN);
        }
    };

    /**
     * The question.
     *
     * @return one query, to be run in the session and transaction of the script, as a superuser
     */
    String sql();

    /**
     * The same question, about what scripts before this one changed too.
     *
     * @param earlier what was noted, and not read
     * @return a question whose answer tells of the last script, and rereads what all of them have touched
     */
    default ChangeProbe including(ChangeSignals earlier) {
        return this;
    }

    /**
     * Understands the answer.
     *
     * @param rows what the query gave
     * @return what changed, as far as that is known
     * @throws SQLException when the rows cannot be read
     */
    CatalogChange answer(ResultSet rows) throws SQLException;
}
