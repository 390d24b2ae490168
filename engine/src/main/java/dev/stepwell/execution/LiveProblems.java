package dev.stepwell.execution;

import dev.stepwell.execution.MigrationException.Code;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can go wrong with a user's database, in words. */
final class LiveProblems {

    private static final String NOT_IN_TRANSACTION = "25001";
    private static final String CANCELLED = "57014";

    private LiveProblems() {}

    static MigrationException lockNotHad(String holder, Duration patience) {
        return of(
                Code.LOCK_NOT_HAD,
                "Another run on this database did not end within " + seconds(patience) + ": " + holder
                        + " holds the lock. Nothing was run. Wait for it, or raise the wait (--lock-wait).");
    }

    static MigrationException stoppedWaiting() {
        return of(Code.STOPPED, "Stopped while waiting for another run to end. Nothing was run.");
    }

    static MigrationException lockLost(LiveStep step) {
        return of(
                Code.LOCK_LOST,
                mention(step) + " gave back all advisory locks, that of this run among them, so that another run may"
                        + " have begun. It was run to its end; the database is at " + step.after()
                        + ". Take pg_advisory_unlock_all() and DISCARD ALL out of the script.",
                step.id());
    }

    static MigrationException stopped(Heads where) {
        return of(Code.STOPPED, "Stopped. " + where(where) + " What was running was rolled back.");
    }

    /** A script that failed, and nothing of it remains. */
    static MigrationException failed(
            LiveStep step, ScriptError error, Heads where, boolean isFirst, SQLException cause) {
        String message = mention(step) + " failed at " + error.file() + ":" + error.line() + ".\n" + said(error)
                + "It was rolled back. " + where(where) + " " + remedy(step, error, where, isFirst);
        return new MigrationException(Code.REVISION_FAILED, message, List.of(step.id()), error, cause);
    }

    private static String remedy(LiveStep step, ScriptError error, Heads where, boolean isFirst) {
        String direction = step.step().direction().word();
        if (error.sqlState().equals(NOT_IN_TRANSACTION)) {
            return "Write `-- " + direction + ": no-transaction` above the script, and run the command again.";
        }
        boolean isThere = error.sqlState().equals("42P07") || error.sqlState().equals("42710");
        if (isFirst && where.isBase() && isThere) {
            return "If the database had its tables before it had migrations, adopt it: `stepwell stamp ID` with the"
                    + " revision that it corresponds to.";
        }
        return error.sqlState().equals(CANCELLED)
                ? "It ran longer than statement_timeout, or somebody cancelled it; run the command again."
                : "Correct the cause, and run the command again.";
    }

    /** A script outside a transaction that failed: what ran before the failure stays. */
    static MigrationException brokenOff(LiveStep step, ScriptError error, Heads where, SQLException cause) {
        String message = mention(step) + " failed at " + error.file() + ":" + error.line() + ".\n" + said(error)
                + "It runs outside a transaction, so what ran before that statement stays. " + where(where) + " "
                + settle(step.id(), step.step().direction(), where);
        return new MigrationException(Code.BROKEN_OFF, message, List.of(step.id()), error, cause);
    }

    static MigrationException unsettled(LiveState.Mark mark, Heads where) {
        Direction direction =
                mark.action().equals(Direction.DOWNGRADE.word()) ? Direction.DOWNGRADE : Direction.UPGRADE;
        return of(
                Code.UNSETTLED,
                "An earlier " + mark.action() + " of " + mark.revision() + ", begun by " + mark.by() + " at "
                        + mark.started() + ", broke off half-way; it runs outside a transaction. Nothing was run. "
                        + where(where) + " " + settle(mark.revision(), direction, where),
                mark.revision());
    }

    private static String settle(RevisionId id, Direction direction, Heads where) {
        String undone = where.isBase() ? "base" : ids(where.sorted());
        String done = direction == Direction.UPGRADE ? id.value() : "ID";
        return "Look at what it has done. Then undo that by hand and run `stepwell stamp " + undone
                + "`, or finish it by hand and run `stepwell stamp " + done + "`"
                + (direction == Direction.UPGRADE ? "." : " with the revision below it.");
    }

    static MigrationException edited(List<Revision> revisions) {
        String which = revisions.stream()
                .map(revision -> "\n  " + revision.id() + " (" + revision.origin() + ")")
                .collect(Collectors.joining());
        return new MigrationException(
                Code.EDITED,
                "The upgrade of " + (revisions.size() == 1 ? "a revision" : "revisions")
                        + " that this database has was edited since:" + which
                        + "\nNothing was run. Restore the file and write a new revision with the change; or, when the"
                        + " database has the change too, run `stepwell stamp` with the present revision.",
                revisions.stream().map(Revision::id).toList(),
                null,
                null);
    }

    static MigrationException noWayBack(Revision revision, String why) {
        return of(
                Code.NO_WAY_BACK,
                "There is no way back from " + name(revision) + ": " + why + " Nothing was run. Write the downgrade, or"
                        + " restore a backup.",
                revision.id());
    }

    static MigrationException notOneTransaction(Revision revision) {
        return of(
                Code.NOT_ONE_TRANSACTION,
                "One transaction for the whole run is asked for, but " + name(revision)
                        + " runs outside one. Nothing was run. Upgrade to the revision before it, then to it alone, each"
                        + " with a transaction per revision.",
                revision.id());
    }

    static MigrationException notSql(Revision revision) {
        return of(
                Code.NOT_SQL,
                "Revision " + name(revision) + " is written in Java (" + revision.origin()
                        + "), so there is no SQL of it."
                        + " Print the revisions below and above it, and run it with `stepwell upgrade`.",
                revision.id());
    }

    static MigrationException otherLayout(String location, String layout) {
        return of(
                Code.OTHER_LAYOUT,
                "The migrations in " + location + " are of the layout " + layout
                        + ", whose tool keeps a version table of"
                        + " its own. Nothing was run. Run them with that tool; `stepwell verify` walks them.");
    }

    static MigrationException sessionLost(LiveStep step, SQLException cause) {
        return new MigrationException(
                Code.SESSION_LOST,
                mention(step) + " lost its session: " + ScriptErrors.message(cause) + " (SQLSTATE "
                        + cause.getSQLState()
                        + "). What was not committed was rolled back by the server; `stepwell current` tells where the"
                        + " database is.",
                List.of(step.id()),
                null,
                cause);
    }

    static MigrationException notCreated(SQLException cause) {
        return new MigrationException(
                Code.REFUSED,
                "The tables of the new database could not be made: " + ScriptErrors.message(cause) + " (SQLSTATE "
                        + cause.getSQLState()
                        + "). It was left as it was. Correct what makes them, or let the revisions"
                        + " make them.",
                List.of(),
                null,
                cause);
    }

    private static String said(ScriptError error) {
        StringBuilder text = new StringBuilder("  server: " + error.message());
        text.append(error.sqlState().isEmpty() ? "" : " (SQLSTATE " + error.sqlState() + ")")
                .append('\n');
        line(text, "detail", error.detail());
        line(text, "hint", error.hint());
        line(text, "sql", error.shortStatement().isEmpty() ? null : error.shortStatement());
        return text.toString();
    }

    private static void line(StringBuilder text, String title, @Nullable String value) {
        if (value != null) {
            text.append(String.format("  %-7s", title + ":"))
                    .append(' ')
                    .append(value)
                    .append('\n');
        }
    }

    static String where(Heads rows) {
        return rows.isBase() ? "The database is at base." : "The database is at " + rows + ".";
    }

    private static String mention(LiveStep step) {
        return "The " + step.step().direction().word() + " of "
                + name(step.script().revision());
    }

    private static String name(Revision revision) {
        String title = revision.message().lines().findFirst().orElse("");
        return revision.id() + (title.isEmpty() ? "" : " " + title);
    }

    private static String ids(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(" "));
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " s";
    }

    private static MigrationException of(Code code, String message, RevisionId... revisions) {
        return new MigrationException(code, message, List.of(revisions), null, null);
    }
}
