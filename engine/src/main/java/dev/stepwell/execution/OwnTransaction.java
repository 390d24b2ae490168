package dev.stepwell.execution;

import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import dev.stepwell.script.StatementClass;
import java.util.List;

/** What is known of a script that begins and ends transactions itself. */
final class OwnTransaction {

    private OwnTransaction() {}

    /** Whether it begins one with its first statement, commits it with its last, and no other in between. */
    static boolean spansWhole(Script script) {
        List<Statement> statements = script.statements();
        int last = statements.size() - 1;
        return last > 0
                && statements.get(0).kind() == StatementClass.BEGIN
                && statements.get(last).kind() == StatementClass.COMMIT
                && statements.subList(1, last).stream()
                        .noneMatch(statement -> statement.kind().isTransactionBoundary());
    }
}
