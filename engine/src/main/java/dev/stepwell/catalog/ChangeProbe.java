package dev.stepwell.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

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

    /** Asks for nothing and knows nothing. For sessions that are not told any more what scripts change. */
    ChangeProbe UNTOLD = new ChangeProbe() {
        @Override
        public String sql() {
            return "SELECT 1";
        }

        @Override
        public CatalogChange answer(ResultSet rows) {
            return CatalogChange.UNKNOWN;
        }
    };

    /**
     * The question.
     *
     * @return one query, to be run in the session and transaction of the script, as a superuser
     */
    String sql();

    /**
     * What makes a session as good as new at once.
     *
     * @return one query that does what {@link ChangeTracker#install} was told to do before each script; empty when there is
     *     none
     */
    default Optional<String> freshSession() {
        return Optional.empty();
    }

    /**
     * The question about notes alone, in the same sessions.
     *
     * @return a question that reads nothing
     */
    default ChangeProbe notesOnly() {
        return NOTES_ONLY;
    }

    /**
     * The same question, about what scripts before this one changed too.
     *
     * @param earlier what each of them noted, and nobody has read
     * @return a question whose answer tells of the last script, and rereads what all of them have touched; the scripts have the
     *     numbers of the list, and the last one the next
     */
    default ChangeProbe including(List<ChangeSignals> earlier) {
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
