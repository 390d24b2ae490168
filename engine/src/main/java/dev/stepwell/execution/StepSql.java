package dev.stepwell.execution;

import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import java.util.List;

/**
 * What one revision sends to a user's database.
 *
 * @param before what opens it
 * @param body the statements of the script
 * @param record what writes it down
 * @param close what commits it, where something is open
 * @param isWhole whether a failure anywhere leaves nothing behind
 */
record StepSql(List<String> before, List<Statement> body, List<String> record, List<String> close, boolean isWhole) {

    StepSql {
        before = List.copyOf(before);
        body = List.copyOf(body);
        record = List.copyOf(record);
        close = List.copyOf(close);
    }

    /** Whether the script itself may run inside a transaction that others have opened. */
    static boolean fitsIntoOneTransaction(Script script) {
        return script.transactional() && !script.managesTransaction();
    }

    static boolean isOwnTransaction(Script script) {
        return script.transactional() && OwnTransaction.spansWhole(script);
    }
}
