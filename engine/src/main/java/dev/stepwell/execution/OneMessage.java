package dev.stepwell.execution;

import dev.stepwell.catalog.CatalogChange;
import dev.stepwell.catalog.ChangeProbe;
import dev.stepwell.catalog.ChangeTracker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sends scripts together with what comes before and after them, in one text that the server parses whole. What makes the session as good as
 * new has a transaction of its own, so that a script finds its own untouched. Where it fails, nobody knows whether that was a statement of
 * a script or the question what it changed. Statements that give rows may come before the question only where one script runs alone.
 */
final class OneMessage {

    private static final String SEPARATOR = ";\n";

    private static final double NANOS = 1e9;

    /** In seconds, to the microsecond. */
    private static final String CLOCK = "SELECT pg_catalog.date_part('epoch', pg_catalog.clock_timestamp())";

    /**
     * After each SET the driver (pgjdbc, for servers before 18) looks through the first thousand characters of the message for this word,
     * and forgets its prepared statements where it finds it; a session for scripts has none. Found at the beginning, it costs nothing.
     */
    private static final String FIRST = "/* search_path */ BEGIN";

    private final Session session;

    OneMessage(Session session) {
        this.session = session;
    }

    /**
     * Runs one script.
     *
     * @param last what ends the transaction; empty to leave it open
     */
    CatalogChange run(List<String> statements, ChangeProbe probe, String last) throws SQLException {
        return session.exchange(text(statements, probe, last), results -> Session.answer(results, probe));
    }

    /**
     * Runs several scripts, each in a transaction of its own; where one fails, those before it stay. What one leaves in the session is
     * there for the next.
     */
    List<Timed> runEach(List<List<String>> scripts, ChangeProbe probe) throws SQLException {
        List<String> all = opening(probe);
        for (List<String> script : scripts) {
            List<String> timed = new ArrayList<>(List.of(CLOCK + ", (" + ChangeTracker.BEGIN + ")"));
            timed.addAll(script);
            all.addAll(transaction(timed, probe, "COMMIT"));
        }
        all.add(CLOCK);
        return session.exchange(String.join(SEPARATOR, all), results -> {
            // Clocks and answers in turns, with a clock at either end.
            int first = results.size() - 2 * scripts.size() - 1;
            List<ResultSet> clocks = IntStream.rangeClosed(0, scripts.size())
                    .mapToObj(i -> results.get(first + 2 * i))
                    .toList();
            List<Duration> times = times(clocks);
            List<Timed> each = new ArrayList<>();
            for (int i = 0; i < scripts.size(); i++) {
                each.add(new Timed(List.of(times.get(i)), probe.answer(results.get(first + 2 * i + 1))));
            }
            return each;
        });
    }

    /** Runs several scripts in one transaction, and commits it. */
    Timed runAll(List<List<String>> scripts, ChangeProbe probe) throws SQLException {
        List<String> all = new ArrayList<>(List.of(CLOCK));
        for (List<String> script : scripts) {
            all.addAll(script);
            all.add(CLOCK);
        }
        return session.exchange(text(all, probe, "COMMIT"), results -> {
            int last = results.size() - 1;
            return new Timed(times(results.subList(last - scripts.size() - 1, last)), Session.answer(results, probe));
        });
    }

    /**
     * How several scripts ran.
     *
     * @param times how long each has taken
     * @param changes what all of them have changed
     */
    record Timed(List<Duration> times, CatalogChange changes) {}

    private String text(List<String> statements, ChangeProbe probe, String last) {
        List<String> all = opening(probe);
        all.addAll(transaction(statements, probe, last));
        return String.join(SEPARATOR, all);
    }

    private List<String> opening(ChangeProbe probe) {
        List<String> all = new ArrayList<>(List.of(FIRST, FreshSession.AUTHORIZATION));
        all.addAll(session.fresh(probe));
        all.add("COMMIT");
        return all;
    }

    private static List<String> transaction(List<String> statements, ChangeProbe probe, String last) {
        List<String> all = new ArrayList<>(List.of("BEGIN"));
        all.addAll(statements);
        // Deferred constraints speak up first: nothing happens any more between the question and the end.
        all.add("SET CONSTRAINTS ALL IMMEDIATE");
        all.add(Session.AS_OWNER);
        all.add(probe.sql());
        all.add(last);
        return all;
    }

    private static List<Duration> times(List<ResultSet> clocks) throws SQLException {
        List<Duration> times = new ArrayList<>();
        double before = seconds(clocks.get(0));
        for (ResultSet clock : clocks.subList(1, clocks.size())) {
            double now = seconds(clock);
            times.add(Duration.ofNanos(Math.round((now - before) * NANOS)));
            before = now;
        }
        return times;
    }

    private static double seconds(ResultSet clock) throws SQLException {
        clock.next();
        return clock.getDouble(1);
    }
}
