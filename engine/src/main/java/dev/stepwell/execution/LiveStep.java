package dev.stepwell.execution;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.revision.Step;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.RevisionScript;
import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import java.util.List;

/**
 * One revision on a user's database.
 *
 * @param step which way
 * @param script the revision and its scripts
 * @param before the rows of the version table before it
 * @param after the rows after it
 */
record LiveStep(Step step, RevisionScript script, Heads before, Heads after) {

    RevisionId id() {
        return step.revision();
    }

    /** The script of the direction; there is one, or the plan has been refused. */
    Script sql() {
        if (step.direction() == Direction.UPGRADE) {
            return script.upgrade();
        }
        if (script.downgrade() instanceof Downgrade.Written written) {
            return written.script();
        }
        throw new IllegalStateException("No downgrade of " + id() + " was written");
    }

    /** In a transaction of its own, or in that of the script, or in none. */
    StepSql alone(Ledger ledger) {
        Script sql = sql();
        if (StepSql.isOwnTransaction(sql)) {
            List<Statement> all = sql.statements();
            int last = all.size() - 1;
            return new StepSql(
                    List.of(all.get(0).sql()),
                    all.subList(1, last),
                    record(ledger),
                    List.of(all.get(last).sql()),
                    true);
        }
        if (StepSql.fitsIntoOneTransaction(sql)) {
            return new StepSql(List.of("BEGIN"), sql.statements(), record(ledger), List.of("COMMIT"), true);
        }
        return new StepSql(
                List.of(ledger.mark(action(), id(), checksum())),
                sql.statements(),
                ledger.unmark(id(), before, after),
                List.of(),
                false);
    }

    /** In the transaction of the whole run, which the first opens and the last commits. */
    StepSql together(Ledger ledger, boolean isFirst, boolean isLast) {
        return new StepSql(
                isFirst ? List.of("BEGIN") : List.of(),
                sql().statements(),
                record(ledger),
                isLast ? List.of("COMMIT") : List.of(),
                true);
    }

    private List<String> record(Ledger ledger) {
        return ledger.record(action(), id(), checksum(), before, after);
    }

    private String action() {
        return step.direction().word();
    }

    /** Of the upgrade, whichever way it goes: that is what must not be edited once it is applied. */
    private String checksum() {
        return script.upgrade().checksum();
    }
}
