package dev.stepwell.execution;

import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what the driver throws into errors that know their place in the script. */
final class ScriptErrors {

    private ScriptErrors() {}

    static ScriptError of(SQLException thrown, Script script, @Nullable Statement statement) {
        SQLException cause = serverSide(thrown);
        ServerErrorMessage server = cause instanceof PSQLException e ? e.getServerErrorMessage() : null;
        return new ScriptError(
                cause.getSQLState() == null ? "" : cause.getSQLState(),
                message(thrown),
                server == null ? null : server.getDetail(),
                server == null ? null : server.getHint(),
                statement == null ? null : statement.sql(),
                script.file(),
                line(script, statement, server));
    }

    /** What the server said, without severity, detail and position. */
    static String message(SQLException thrown) {
        SQLException cause = serverSide(thrown);
        ServerErrorMessage server = cause instanceof PSQLException e ? e.getServerErrorMessage() : null;
        return String.valueOf(server != null ? server.getMessage() : cause.getMessage());
    }

    static ScriptError bookkeeping(SQLException thrown, Script script) {
        ScriptError error = of(thrown, script, null);
        return new ScriptError(
                error.sqlState(),
                "the script ran, but its revision could not be recorded in the version table: " + error.message(),
                error.detail(),
                "Leave the version table, its schema and its rights alone.",
                null,
                error.file(),
                error.line());
    }

    /** At the line of the class that the failure came through. */
    static ScriptError inJava(SQLException thrown, Script script) {
        ScriptError error = of(thrown, script, null);
        int line = causes(thrown)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(frame -> frame.getClassName().equals(script.file()))
                .mapToInt(StackTraceElement::getLineNumber)
                .findFirst()
                .orElse(1);
        return new ScriptError(
                error.sqlState(),
                error.message(),
                error.detail(),
                error.hint(),
                null,
                script.file(),
                Math.max(1, line));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    static ScriptError leftOpen(Script script) {
        return new ScriptError(
                "25001",
                "the script begins a transaction and never commits it",
                null,
                "End the script with COMMIT, or leave BEGIN out.",
                null,
                script.file(),
                lastLine(script));
    }

    /** A batch wraps the server's error in one of its own. */
    private static SQLException serverSide(SQLException thrown) {
        return thrown.getCause() instanceof SQLException inner ? inner : thrown;
    }

    private static int line(Script script, @Nullable Statement statement, @Nullable ServerErrorMessage server) {
        if (statement == null) {
            return lastLine(script);
        }
        int position = server == null ? 0 : server.getPosition();
        int end = Math.min(Math.max(position - 1, 0), statement.sql().length());
        long breaks =
                statement.sql().substring(0, end).chars().filter(c -> c == '\n').count();
        return statement.line() + Math.toIntExact(breaks);
    }

    private static int lastLine(Script script) {
        return script.statements().isEmpty()
                ? 1
                : script.statements().get(script.statements().size() - 1).line();
    }
}
