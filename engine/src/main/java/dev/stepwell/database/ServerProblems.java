package dev.stepwell.database;

import dev.stepwell.database.DatabaseException.Code;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can go wrong with a server that runs and its databases, in words. */
final class ServerProblems {
    private static final String DISK_FULL = "53100";

    /** Class 08, connection exception (PostgreSQL manual, appendix A). */
    private static final String CONNECTION = "08";

    /** too_many_connections; cannot_connect_now, admin_shutdown and crash_shutdown: a server that starts or stops. */
    private static final Set<String> PASSING = Set.of("53300", "57P01", "57P02", "57P03");

    private ServerProblems() {}

    static DatabaseException notReached(String maskedUrl, SQLException cause) {
        return new DatabaseException(
                Code.NOT_REACHED,
                "Cannot connect to " + maskedUrl + ": " + reason(cause),
                "Check that the server still runs and accepts more connections.",
                cause);
    }

    /** Whether it may go better in a moment: the server cannot be reached, starts or stops, or has no connection left. */
    static boolean mayPass(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith(CONNECTION) || PASSING.contains(state));
    }

    static DatabaseException notReachedIn(Duration patience, String maskedUrl, SQLException cause) {
        return new DatabaseException(
                Code.NOT_REACHED,
                "Cannot connect to " + maskedUrl + " within " + patience.toSeconds() + " s: " + reason(cause),
                "Check host and port, that the server runs, and that it has connections left.",
                cause);
    }

    static DatabaseException notLetIn(String maskedUrl, SQLException cause) {
        return new DatabaseException(
                Code.NOT_REACHED,
                "The server at " + maskedUrl + " refuses: " + reason(cause),
                "Check role, password and database; the database in the URL must exist and is only connected to.",
                cause);
    }

    static DatabaseException nowhere(List<String> ways, List<DatabaseException> failures) {
        String listed = ways.stream()
                .flatMap(String::lines)
                .map(line -> System.lineSeparator() + "  " + line)
                .collect(Collectors.joining());
        DatabaseException failure = new DatabaseException(
                Code.NOWHERE,
                "No PostgreSQL can be had:" + listed,
                "Do one of these things, or name a server in the system property stepwell.postgres or the environment variable"
                        + " STEPWELL_POSTGRES.");
        failures.forEach(failure::addSuppressed);
        return failure;
    }

    static DatabaseException tooOld(String version, String address) {
        return new DatabaseException(
                Code.NOT_SUPPORTED,
                "The server at " + address + " is PostgreSQL " + version + ".",
                "Use PostgreSQL 14 or later.");
    }

    static DatabaseException mayNotCreate(String role, String address) {
        return new DatabaseException(
                Code.REFUSED,
                "Role " + role + " may not create databases on the server at " + address + ".",
                "Have an administrator run ALTER ROLE " + DatabaseName.quoted(role)
                        + " CREATEDB, or use another role.");
    }

    static DatabaseException noTurn(Duration patience) {
        return new DatabaseException(
                Code.REFUSED,
                "Other walks that make roles have kept this server busy for " + patience.toMinutes() + " minutes.",
                "Find out what holds them up, or give each a server of its own.");
    }

    static DatabaseException tooPowerful(String role, String powers) {
        return new DatabaseException(
                Code.REFUSED,
                "Scripts are not to be trusted, and role " + role + " " + powers
                        + ", which would be theirs; it may not make another role for them.",
                "Use a role with CREATEDB and nothing more, or a superuser, who makes one.");
    }

    static DatabaseException refused(String action, SQLException cause) {
        if (DISK_FULL.equals(cause.getSQLState())) {
            return new DatabaseException(
                    Code.NO_SPACE,
                    "Cannot " + action + ": " + reason(cause),
                    "Free space where the server keeps its data, or close scratch databases earlier.",
                    cause);
        }
        String state = cause.getSQLState();
        if (state != null && state.startsWith(CONNECTION)) {
            return new DatabaseException(
                    Code.NOT_REACHED,
                    "Cannot " + action + ": " + reason(cause),
                    "Find out what ended the server: its log, somebody's kill, or the memory of the machine.",
                    cause);
        }
        return new DatabaseException(
                Code.REFUSED,
                "Cannot " + action + ": " + reason(cause),
                "The role needs the right to create databases, and nobody may keep reconnecting to the database meanwhile.",
                cause);
    }

    static DatabaseException notOurs(String name, @Nullable String found) {
        String instead = found == null ? "has no comment" : "has the comment '" + found + "'";
        return new DatabaseException(
                Code.NOT_OURS,
                "Database " + name + " does not carry the mark that it was given when it was created: it " + instead
                        + ".",
                "Nothing was changed in it. Remove the COMMENT ON DATABASE from the scripts, or drop the database by hand.");
    }

    static DatabaseException elsewhere(String name, String found) {
        return new DatabaseException(
                Code.NOT_OURS,
                "The connection leads to database " + found + ", not to scratch database " + name + ".",
                "Nothing was changed in it. Use a connection that the scratch database opened.");
    }

    static DatabaseException foreign(String name) {
        return new DatabaseException(
                Code.NOT_OURS,
                "Database " + name + " was not made by this server object, or has been closed.",
                "Copy only databases that create() or copy() of the same server returned, and before their close().");
    }

    static DatabaseException missing(String name) {
        return new DatabaseException(
                Code.NOT_OURS,
                "Database " + name + " is not on the server.",
                "Look for a script or another process that drops or renames databases.");
    }

    static DatabaseException databaseClosed(String name) {
        return new DatabaseException(
                Code.CLOSED,
                "Scratch database " + name + " has been closed and dropped.",
                "Use it only before its close().");
    }

    static DatabaseException serverClosed() {
        return new DatabaseException(
                Code.CLOSED, "The server has been closed.", "Make databases only before its close().");
    }

    private static String reason(SQLException cause) {
        String state = cause.getSQLState();
        return cause.getMessage() + (state == null ? "" : " (SQLSTATE " + state + ")");
    }
}
