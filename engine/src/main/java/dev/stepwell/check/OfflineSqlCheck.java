package dev.stepwell.check;

import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.walk.OfflineRecord;
import java.util.ArrayList;
import java.util.List;

/** Whether the SQL that is printed for review does what the live run does. */
final class OfflineSqlCheck implements Check {

    static final String NAME = "offline-sql";

    private static final String REMEDY =
            "Make the scripts independent of the moment, the session and the other revisions that they run with.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "the SQL of `upgrade heads --sql` leads to what `upgrade heads` leads to";
    }

    @Override
    public boolean needsReplay() {
        return true;
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        if (!evidence.seesWholeHistory()) {
            return CheckResult.notRun(this);
        }
        List<Finding> findings = new ArrayList<>();
        evidence.offline().ifPresent(record -> judge(record, findings));
        return CheckResult.of(this, findings);
    }

    private static void judge(OfflineRecord record, List<Finding> findings) {
        if (record.refusal().isPresent()) {
            findings.add(FindingBuilder.error(NAME, "live-run-refused")
                    .remedy("Try `stepwell upgrade heads` on an empty database.")
                    .saying("`upgrade heads` does not end well on an empty database: "
                            + record.refusal().get()));
            return;
        }
        if (record.error().isPresent()) {
            findings.add(FindingBuilder.error(NAME, "offline-failed")
                    .because(record.error().get())
                    .remedy("Compare the statement with `stepwell upgrade heads --sql`.")
                    .saying("The printed SQL fails, and the live run does not."));
            return;
        }
        for (Difference difference : SchemaDiff.between(record.live(), record.offline())) {
            findings.add(FindingBuilder.error(NAME, "offline-differs")
                    .path(difference.path())
                    .values(difference.before(), difference.after())
                    .remedy(REMEDY)
                    .saying("The printed SQL leaves " + difference.object() + " otherwise than the live run."));
        }
        if (!record.liveRows().equals(record.offlineRows())) {
            findings.add(FindingBuilder.error(NAME, "offline-rows-differ")
                    .values(record.liveRows().toString(), record.offlineRows().toString())
                    .remedy("Leave the version table to Stepwell.")
                    .saying("The printed SQL leaves other rows in the version table than the live run."));
        }
    }
}
