package dev.stepwell.execution;

import dev.stepwell.script.Script;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What is sent between the statements of a script, to see what they do. Each is one command that gives at most a row. */
public interface Probes {

    /** Something that is done in the session of the script. */
    interface Work {

        /**
         * Does it.
         *
         * @throws SQLException when PostgreSQL refuses
         */
        void run() throws SQLException;
    }

    /**
     * Whether what earlier scripts did in the same session would be mistaken for the work of this one.
     *
     * @return true to have each script run in a session of its own
     */
    boolean needNewSession();

    /**
     * Before a script, outside its transaction.
     *
     * @return what makes the session ready
     */
    List<String> before();

    /**
     * At the beginning of each transaction of a script that has several.
     *
     * @return one command
     */
    String begun();

    /**
     * After one statement, inside the same transaction.
     *
     * @param script the script
     * @param index which of its statements has run, from 0
     * @return one command, or nothing where nothing is to be seen or nothing may stand
     */
    Optional<String> after(Script script, int index);

    /**
     * After a script in Java, inside its transaction.
     *
     * @return one command
     */
    String afterCode();

    /**
     * Runs a statement that PostgreSQL does not take inside a transaction, and watches it from outside.
     *
     * @param script the script
     * @param index which statement
     * @param pid the process that serves the session of the script
     * @param statement runs it
     * @throws SQLException when PostgreSQL refuses the statement
     */
    void beside(Script script, int index, int pid, Work statement) throws SQLException;

    /**
     * At the end, before the last commit.
     *
     * @return one command that gives a text
     */
    String question();

    /**
     * Takes the answer.
     *
     * @param answer the text, empty when the session gave none
     * @param repeatable whether the transaction can still be rolled back and run once more
     * @return false to have it rolled back and run once more
     */
    boolean accept(String answer, boolean repeatable);

    /**
     * Between the two runs, when everything is as before the first.
     *
     * @throws SQLException when what is needed for the second run cannot be read
     */
    void rolledBack() throws SQLException;
}
