package dev.stepwell.assertions;

import dev.stepwell.execution.ScriptError;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL said, as messages show it. */
final class ScriptErrors {

    private ScriptErrors() {}

    static String block(ScriptError error) {
        List<String> lines = new ArrayList<>();
        String state = error.sqlState().isEmpty() ? "" : " (SQLSTATE " + error.sqlState() + ")";
        lines.add("server: " + error.message() + state);
        if (error.detail() != null) {
            lines.add("detail: " + error.detail());
        }
        if (error.hint() != null) {
            lines.add("hint:   " + error.hint());
        }
        lines.add("at:     " + error.file() + ":" + error.line());
        if (!error.shortStatement().isEmpty()) {
            lines.add("sql:    " + error.shortStatement());
        }
        return Text.block(lines);
    }
}
