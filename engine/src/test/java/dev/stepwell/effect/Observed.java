package dev.stepwell.effect;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.revision.Direction;
import dev.stepwell.script.Script;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs texts as upgrades under observation, one after the other, and puts what is seen into words. */
final class Observed implements AutoCloseable {

    private final ScratchDatabase database;
    private final Observer observer;

    Observed(PostgresServer server) throws SQLException {
        this.database = server.create("observed");
        this.observer = new Observer(database, Duration.ofMinutes(1), server.version(), Set.of());
    }

    Observation run(String sql) throws SQLException {
        return observer.run(Script.of(Direction.UPGRADE, "db/a1.sql", sql), List.of(), true);
    }

    Observation runOutsideTransaction(String sql) throws SQLException {
        Script script = Script.of(Direction.UPGRADE, "db/a1.sql", sql);
        return observer.run(
                new Script(script.direction(), script.file(), script.text(), script.statements(), false),
                List.of(),
                true);
    }

    /** Functions and event triggers that are there once the observer has gone. */
    List<String> leftBehind() throws SQLException {
        observer.close();
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT proname FROM pg_proc WHERE proname LIKE 'stepwell%'
                        UNION ALL SELECT evtname FROM pg_event_trigger""")) {
            List<String> names = new ArrayList<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        }
    }

    /** One line for each thing that was seen, after the number of its statement. */
    static List<String> words(Observation seen) {
        List<String> words = new ArrayList<>();
        seen.execution().error().ifPresent(error -> words.add("failed " + error.sqlState() + " " + error.message()));
        for (StatementEffects statement : seen.effects().statements()) {
            words(statement).forEach(word -> words.add(number(statement) + word));
        }
        return words;
    }

    private static String number(StatementEffects statement) {
        return statement.first() == statement.last()
                ? statement.first() + ": "
                : statement.first() + "-" + statement.last() + ": ";
    }

    private static List<String> words(StatementEffects statement) {
        List<String> words = new ArrayList<>();
        statement
                .locks()
                .forEach(lock -> words.add(
                        words(lock.relation()) + " locked " + lock.mode().sql()));
        statement
                .scans()
                .forEach(scan ->
                        words.add(words(scan.relation()) + " scanned " + scan.times() + " times, rows " + scan.rows()));
        statement
                .rewrites()
                .forEach(rewrite -> words.add(words(rewrite.relation()) + " rewritten " + rewrite.reasons()));
        statement
                .rows()
                .forEach(rows -> words.add("%s rows +%d ~%d -%d%s"
                        .formatted(
                                words(rows.relation()),
                                rows.inserted(),
                                rows.updated(),
                                rows.deleted(),
                                rows.truncated() ? " truncated" : "")));
        statement
                .objects()
                .forEach(object -> words.add("%s %s %s by %s"
                        .formatted(object.manner(), object.type(), object.identity(), object.command())));
        statement
                .sequences()
                .forEach(reset ->
                        words.add(words(reset.sequence()) + " reset from " + reset.before() + " to " + reset.after()));
        return words;
    }

    private static String words(Relation relation) {
        String state = relation.existed() ? relation.populated() ? "" : "(empty) " : "(new) ";
        return state + relation.name();
    }

    @Override
    public void close() throws SQLException {
        try {
            observer.close();
        } finally {
            database.close();
        }
    }
}
