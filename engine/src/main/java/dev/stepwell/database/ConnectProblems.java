package dev.stepwell.database;

import dev.stepwell.database.DatabaseException.Code;
import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Objects;

/** Why a database that somebody named could not be opened or read, by SQLSTATE (PostgreSQL manual, appendix A). */
final class ConnectProblems {
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_ACCESS = "28000";
    private static final String NO_PRIVILEGE = "42501";
    private static final String NO_DATABASE = "3D000";
    private static final String LOCKED = "55P03";
    private static final String CANCELLED = "57014";
    /** Class 08, connection exception. */
    private static final String CONNECTION = "08";
    /** The states of a server that is being shut down, or has crashed. */
    private static final String SHUTDOWN = "57P0";

    private static final String TOO_MANY = "53300";
    /** With this state the driver says that the server asks for a password and it has none. */
    private static final String REJECTED = "08004";

    private final DatabaseUrl url;
    private final PasswordFile passwordFile;

    ConnectProblems(DatabaseUrl url, PasswordFile passwordFile) {
        this.url = url;
        this.passwordFile = passwordFile;
    }

    DatabaseException of(SQLException cause) {
        String state = Objects.requireNonNullElse(cause.getSQLState(), "");
        return switch (state) {
            case NO_DATABASE ->
                problem(
                        Code.NO_DATABASE,
                        "Create database " + url.database() + " first, or name another one in the URL.",
                        cause);
            case WRONG_PASSWORD -> problem(Code.DENIED, "Correct the user or the password. " + password(), cause);
            case NO_ACCESS ->
                problem(
                        Code.DENIED,
                        "Correct the user, or let it in: the server's pg_hba.conf says who may connect from where.",
                        cause);
            case NO_PRIVILEGE ->
                problem(Code.DENIED, "Grant CONNECT on the database to the user, or name another user.", cause);
            case TOO_MANY ->
                problem(Code.NOT_REACHED, "Close connections, or raise max_connections of the server.", cause);
            case REJECTED ->
                url.password().isPresent()
                        ? problem(Code.NOT_REACHED, "Look into the server's log for the reason.", cause)
                        : problem(
                                Code.DENIED, "the server accepts no connection without a password", password(), cause);
            default -> problem(Code.NOT_REACHED, unreached(cause), whereToLook(cause), cause);
        };
    }

    /** What the driver leaves to its causes, or takes for a host where there is none. */
    private String unreached(SQLException cause) {
        if (cause.getCause() instanceof UnknownHostException) {
            return "no host is called " + url.host();
        }
        return url.socket()
                .filter(socket -> cause.getCause() instanceof IOException)
                .map(socket -> "nobody listens at " + socket)
                .orElse(reason(cause));
    }

    private String whereToLook(SQLException cause) {
        if (cause.getCause() instanceof UnknownHostException) {
            return "Correct the name of the host, or make it known to this machine.";
        }
        return url.socket().isPresent()
                ? "Check directory and port, and that the server runs; its unix_socket_directories says where it listens."
                : "Check host and port, and that the server runs and accepts connections.";
    }

    private static String reason(SQLException cause) {
        return Objects.requireNonNullElse(cause.getMessage(), "no reason given");
    }

    /** What kept a database from being read once it was open. */
    DatabaseException whileReading(SQLException cause) {
        String state = Objects.requireNonNullElse(cause.getSQLState(), "");
        Code code = state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN)
                ? Code.NOT_REACHED
                : state.equals(NO_PRIVILEGE) ? Code.DENIED : Code.REFUSED;
        String reason = reason(cause);
        return new DatabaseException(
                code,
                "Cannot read " + url + ": " + reason + (state.isEmpty() ? "" : " (SQLSTATE " + state + ")"),
                remedy(state, cause),
                cause);
    }

    private static String remedy(String state, SQLException cause) {
        if (cause instanceof SQLFeatureNotSupportedException) {
            return "Nothing was changed in it.";
        }
        return switch (state) {
            case LOCKED ->
                "Somebody holds a lock, a migration perhaps: try again when it is done. Nothing was changed.";
            case CANCELLED -> "Raise statement_timeout for this user, or ask who cancelled it. Nothing was changed.";
            case NO_PRIVILEGE -> "Name a user who may read the whole catalogue. Nothing was changed.";
            default -> "Look into the server's log for the reason. Nothing was changed.";
        };
    }

    private String password() {
        return "A password is taken from the URL, from PGPASSWORD or from ~/.pgpass."
                + passwordFile.problem().map(problem -> " " + problem).orElse("");
    }

    private DatabaseException problem(Code code, String remedy, SQLException cause) {
        return problem(code, reason(cause), remedy, cause);
    }

    private DatabaseException problem(Code code, String reason, String remedy, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : " (SQLSTATE " + cause.getSQLState() + ")";
        return new DatabaseException(code, "Cannot connect to " + url + ": " + reason + state, remedy, cause);
    }
}
