package dev.stepwell.database;

import dev.stepwell.database.DatabaseException.Code;
import java.sql.SQLException;
import java.util.Objects;

/** Why a database that somebody named could not be opened, by SQLSTATE (PostgreSQL manual, appendix A). */
final class ConnectProblems {
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_ACCESS = "28000";
    private static final String NO_PRIVILEGE = "42501";
    private static final String NO_DATABASE = "3D000";
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
                        : problem(Code.DENIED, "the server accepts no connection without a password", password(), cause);
            default ->
                problem(
                        Code.NOT_REACHED,
                        "Check host and port, and that the server runs and accepts connections.",
                        cause);
        };
    }

    private String password() {
        return "A password is taken from the URL, from PGPASSWORD or from ~/.pgpass."
                + passwordFile.problem().map(problem -> " " + problem).orElse("");
    }

    private DatabaseException problem(Code code, String remedy, SQLException cause) {
        return problem(code, cause.getMessage(), remedy, cause);
    }

    private DatabaseException problem(Code code, String reason, String remedy, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : " (SQLSTATE " + cause.getSQLState() + ")";
        return new DatabaseException(code, "Cannot connect to " + url + ": " + reason + state, remedy, cause);
    }
}
