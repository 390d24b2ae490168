package dev.stepwell.execution;

import dev.stepwell.revision.Heads;
import dev.stepwell.revision.RevisionId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements that keep account of what was done to a user's database: the version table, and beside it a history of
 * who did what and when. Live runs and offline SQL use the same ones.
 */
final class Ledger {

    static final String DONE = "done";

    private final VersionTable versions;
    private final VersionTable history;

    Ledger(VersionTable versions) {
        this.versions = versions;
        this.history = new VersionTable(versions.schema(), versions.name() + "_history");
    }

    VersionTable versions() {
        return versions;
    }

    VersionTable history() {
        return history;
    }

    String createSchema() {
        return "CREATE SCHEMA IF NOT EXISTS " + VersionTable.quote(versions.schema());
    }

    List<String> createTables() {
        return List.of(versions.createIfMissing(), "CREATE TABLE IF NOT EXISTS " + history.qualifiedName() + """
                 (
                    entry    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    revision varchar(32) NOT NULL,
                    action   varchar(9) NOT NULL,
                    checksum varchar(64),
                    done_by  text NOT NULL DEFAULT session_user,
                    started  timestamptz NOT NULL DEFAULT transaction_timestamp(),
                    finished timestamptz DEFAULT clock_timestamp(),
                    state    varchar(7) NOT NULL DEFAULT 'done'
                )""");
    }

    /** What a revision that succeeds leaves behind, in its own transaction. */
    List<String> record(String action, RevisionId revision, String checksum, Heads before, Heads after) {
        List<String> statements = new ArrayList<>(versions.move(before, after));
        statements.add(entry(action, revision, checksum));
        return List.copyOf(statements);
    }

    /** One line of the history, about something that has been done. */
    String entry(String action, RevisionId revision, String checksum) {
        return "INSERT INTO " + history.qualifiedName() + " (revision, action, checksum) VALUES ("
                + literal(revision.value()) + ", " + literal(action) + ", " + literal(checksum) + ")";
    }

    /** Marks a revision that runs outside a transaction; a mark that stays tells that it broke off. */
    String mark(String action, RevisionId revision, String checksum) {
        return "INSERT INTO " + history.qualifiedName() + " (revision, action, checksum, finished, state) VALUES ("
                + literal(revision.value()) + ", " + literal(action) + ", " + literal(checksum) + ", NULL, 'running')";
    }

    /** Ends the mark and moves the rows, in one transaction. */
    List<String> unmark(RevisionId revision, Heads before, Heads after) {
        List<String> statements = new ArrayList<>(List.of("BEGIN"));
        statements.addAll(versions.move(before, after));
        statements.add("UPDATE " + history.qualifiedName() + " SET state = 'done', finished = clock_timestamp()"
                + " WHERE state = 'running' AND revision = " + literal(revision.value()));
        statements.add("COMMIT");
        return List.copyOf(statements);
    }

    /** Somebody has looked at what broke off, and says by a stamp where the database is. */
    String settleMarks() {
        return "UPDATE " + history.qualifiedName() + " SET state = 'settled' WHERE state = 'running'";
    }

    /** The same for every process that keeps the same table; advisory locks are per database anyway. */
    long lockKey() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("stepwell " + versions.qualifiedName()).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
