package dev.stepwell.execution;

import dev.stepwell.execution.MigrationException.Code;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** What stands between a run and the user's database, told by SQLSTATE (PostgreSQL manual, appendix A). */
final class ConnectionProblems {

    private ConnectionProblems() {}

    static MigrationException notConnected(String where, SQLException cause) {
        String state = Objects.requireNonNullElse(cause.getSQLState(), "");
        String start = "Cannot connect to " + where + ": ";
        return switch (state) {
            case "28P01", "28000" ->
                of(
                        Code.NOT_AUTHENTICATED,
                        start + ScriptErrors.message(cause) + " (SQLSTATE " + state
                                + "). Check user and password, and whether pg_hba.conf lets this user in from here.",
                        cause);
            case "3D000" ->
                of(
                        Code.DATABASE_MISSING,
                        start + ScriptErrors.message(cause) + " (SQLSTATE " + state
                                + "). Create it (`createdb`), or correct the name in the URL.",
                        cause);
            case "53300" ->
                of(
                        Code.NOT_REACHED,
                        start + ScriptErrors.message(cause) + " (SQLSTATE " + state
                                + "). Close other connections, or raise max_connections.",
                        cause);
            default ->
                of(
                        Code.NOT_REACHED,
                        start + ScriptErrors.message(cause) + (state.isEmpty() ? "" : " (SQLSTATE " + state + ")")
                                + " Check host and port, and that the server runs.",
                        cause);
        };
    }

    /** What PostgreSQL refused of our own bookkeeping. */
    static MigrationException refused(String where, Ledger ledger, String user, SQLException cause) {
        String state = Objects.requireNonNullElse(cause.getSQLState(), "");
        String table = ledger.versions().qualifiedName();
        String schema = VersionTable.quote(ledger.versions().schema());
        String said = ScriptErrors.message(cause) + " (SQLSTATE " + state + ").";
        return switch (state) {
            case "42501" ->
                of(
                        Code.NO_RIGHTS,
                        "User " + user + " may not keep the version table " + table + " in " + where + ": " + said
                                + " Nothing was run. Let an owner run `GRANT USAGE, CREATE ON SCHEMA " + schema + " TO "
                                + VersionTable.quote(user)
                                + "`, or name a schema that this user may create tables in (--version-schema).",
                        cause);
            case "25006" ->
                of(
                        Code.READ_ONLY,
                        "The server takes no changes: " + said + " Nothing was run. Connect to the primary server, not"
                                + " to a standby, and as a user without default_transaction_read_only.",
                        cause);
            default ->
                of(
                        Code.REFUSED,
                        "PostgreSQL refused to keep account in " + table + " of " + where + ": " + said
                                + " `stepwell current` tells where the database is.",
                        cause);
        };
    }

    /** The schema of our own tables is not there, and cannot be made. */
    static MigrationException noSchema(String where, Ledger ledger, String user, SQLException cause) {
        String schema = VersionTable.quote(ledger.versions().schema());
        return of(
                Code.NO_RIGHTS,
                "User " + user + " may not make the schema " + schema + " for the version table in " + where + ": "
                        + ScriptErrors.message(cause) + " (SQLSTATE " + cause.getSQLState()
                        + "). Nothing was run. Let an"
                        + " owner run `CREATE SCHEMA " + schema + " AUTHORIZATION " + VersionTable.quote(user)
                        + "`, or name a schema that is there (--version-schema).",
                cause);
    }

    private static MigrationException of(Code code, String message, SQLException cause) {
        return new MigrationException(code, message, List.of(), null, cause);
    }
}
