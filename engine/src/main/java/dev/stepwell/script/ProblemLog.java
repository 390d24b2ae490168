package dev.stepwell.script;

import dev.stepwell.script.ScriptProblem.Code;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while files are read, so that one run names everything. */
final class ProblemLog {

    private final List<ScriptProblem> errors = new ArrayList<>();
    private final List<ScriptProblem> warnings = new ArrayList<>();

    void error(Code code, String file, int line, String message) {
        errors.add(new ScriptProblem(code, message, file, line));
    }

    void errors(List<ScriptProblem> found) {
        errors.addAll(found);
    }

    void warning(Code code, String file, int line, String message) {
        warnings.add(new ScriptProblem(code, message, file, line));
    }

    boolean isClean() {
        return errors.isEmpty();
    }

    List<ScriptProblem> errors() {
        return List.copyOf(errors);
    }

    List<ScriptProblem> warnings() {
        return List.copyOf(warnings);
    }
}
