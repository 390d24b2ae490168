package dev.stepwell.script;

import dev.stepwell.revision.Direction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads files that are one script each. */
final class ScriptFiles {

    /** What sqlx reads at the top of a file; the other tools of these layouts have no comment for it. */
    private static final String NO_TRANSACTION = "no-transaction";

    private final ProblemLog problems;
    private final SourceText source;

    ScriptFiles(ProblemLog problems) {
        this.problems = problems;
        this.source = new SourceText(problems);
    }

    /** The script in a file; empty when there is something wrong with it, which is then in the log. */
    Optional<Script> read(Direction direction, Path path, String display) {
        return source.read(path, display).map(text -> parse(direction, display, text));
    }

    private Script parse(Direction direction, String display, String text) {
        SplitText split = StatementSplitter.split(display, text);
        problems.script(direction, split.problems());
        boolean transactional = !declaresNoTransaction(split.statements());
        return new Script(direction, display, text, split.statements(), transactional, split.strays());
    }

    private static boolean declaresNoTransaction(List<Statement> statements) {
        return !statements.isEmpty()
                && statements.get(0).leadingComments().stream()
                        .anyMatch(comment -> comment.text().equals(NO_TRANSACTION));
    }
}
