package dev.stepwell.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.database.DatabaseException;
import dev.stepwell.execution.MigrationException;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.RevisionException;
import dev.stepwell.revision.RevisionGraphException;
import dev.stepwell.script.HistoryException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Why a command could not do what it was asked for, for those who asked for JSON. */
final class ErrorJson {

    private ErrorJson() {}

    /** {@code {"error":{"code","message"}}}, with the revisions and the statement where those are known. */
    static ObjectNode of(Exception thrown, String message) {
        ObjectNode root = JsonText.object();
        ObjectNode error = root.putObject("error").put("code", code(thrown)).put("message", message);
        if (thrown instanceof MigrationException failure) {
            ArrayNode revisions = error.putArray("revisions");
            failure.revisions().forEach(id -> revisions.add(id.value()));
            failure.error().ifPresent(script -> fill(error, script));
        }
        return root;
    }

    private static void fill(ObjectNode node, ScriptError error) {
        node.put("sqlState", error.sqlState());
        node.put("statement", error.statement());
        node.put("file", error.file());
        node.put("line", error.line());
    }

    private static String code(Exception thrown) {
        if (thrown instanceof MigrationException failure) {
            return failure.code().word();
        }
        if (thrown instanceof RevisionException refusal) {
            return refusal.code().word();
        }
        if (thrown instanceof RevisionGraphException graph) {
            return graph.problems().get(0).code().word();
        }
        if (thrown instanceof HistoryException history) {
            return history.graphProblems().stream()
                    .findFirst()
                    .map(problem -> problem.code().word())
                    .orElse(history.code().word());
        }
        if (thrown instanceof DatabaseException database) {
            return database.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return other(thrown);
    }

    private static String other(Exception thrown) {
        if (thrown instanceof GraphFileException) {
            return "unreadable-graph";
        }
        return thrown instanceof UncheckedIOException ? "files" : "configuration";
    }
}
