package dev.stepwell.script;

import dev.stepwell.revision.Direction;
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

    /**
     * Takes what is wrong with the SQL of one script. A downgrade that the server will refuse does not make the rest of
     * the history unreadable: many were never run, and the walk is there to say so.
     */
    void script(Direction direction, List<ScriptProblem> found) {
        for (ScriptProblem problem : found) {
            boolean onlyThisStep =
                    direction == Direction.DOWNGRADE && problem.code().isUnterminated();
            (onlyThisStep ? warnings : errors).add(problem);
        }
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
