package dev.stepwell.execution;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a user's database is migrated.
 *
 * @param table the table of applied heads; the history stands beside it, see {@link Ledger}
 * @param lockWait how long to wait for another run on the same database to end
 * @param lockTimeout PostgreSQL's {@code lock_timeout} for every revision; empty to leave it as it is
 * @param statementTimeout PostgreSQL's {@code statement_timeout} for every revision; empty to leave it as it is
 * @param oneTransaction whether all revisions of a run share one transaction, instead of one each
 */
public record RunSettings(
        VersionTable table,
        Duration lockWait,
        Optional<Duration> lockTimeout,
        Optional<Duration> statementTimeout,
        boolean oneTransaction) {

    /** Whatever is not said otherwise: a minute of waiting, PostgreSQL's own timeouts, a transaction each. */
    public static final RunSettings DEFAULT =
            new RunSettings(VersionTable.DEFAULT, Duration.ofMinutes(1), Optional.empty(), Optional.empty(), false);

    /**
     * Refuses durations that mean nothing.
     *
     * @throws IllegalArgumentException for a negative wait, or a timeout that is not at least a millisecond
     */
    public RunSettings {
        if (lockWait.isNegative()) {
            throw new IllegalArgumentException("The wait for the lock is " + lockWait + "; give zero or more.");
        }
        positive("lock timeout", lockTimeout);
        positive("statement timeout", statementTimeout);
    }

    private static void positive(String name, Optional<Duration> timeout) {
        if (timeout.filter(value -> value.toMillis() < 1).isPresent()) {
            throw new IllegalArgumentException(
                    "The " + name + " is " + timeout.get() + "; give at least one millisecond.");
        }
    }

    /** What every revision finds set, whoever runs it: constants in defaults are read in UTC, as in a walk. */
    List<String> statements() {
        return List.of(
                        "SET TIME ZONE 'UTC'",
                        set("lock_timeout", lockTimeout),
                        set("statement_timeout", statementTimeout))
                .stream()
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String set(String name, Optional<Duration> timeout) {
        return timeout.map(value -> "SET " + name + " = '" + value.toMillis() + "ms'")
                .orElse("");
    }
}
