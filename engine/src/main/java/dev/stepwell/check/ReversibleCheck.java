package dev.stepwell.check;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.Script;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether every revision that changes the schema has a downgrade, or says why it has none. */
final class ReversibleCheck implements Check {

    static final String NAME = "reversible";

    private static final String UP = "up.sql";
    private static final String DOWN = "down.sql";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "every revision that changes the schema has a way back, or says why not";
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (RevisionId id : evidence.revisions()) {
            judge(evidence, id).ifPresent(findings::add);
        }
        return CheckResult.of(this, findings, evidence.notReached());
    }

    private static Optional<Finding> judge(Evidence evidence, RevisionId id) {
        Downgrade downgrade = evidence.script(id).downgrade();
        if (downgrade instanceof Downgrade.Irreversible declared) {
            return Optional.of(FindingBuilder.info(NAME, "declared-irreversible")
                    .about(id, Direction.DOWNGRADE)
                    .at(declared.file(), declared.line())
                    .saying("There is no way back, because " + declared.reason() + "."));
        }
        boolean changed = evidence.successful(id, Pass.FIRST_UPGRADE)
                .filter(StepRecord::changedSchema)
                .isPresent();
        if (!changed) {
            return Optional.empty();
        }
        if (downgrade instanceof Downgrade.Written written) {
            return empty(evidence, id, written.script());
        }
        return Optional.of(finding(evidence, id, "downgrade-missing", missingFile(evidence, id))
                .saying("The upgrade changes the schema, and there is no downgrade."));
    }

    private static Optional<Finding> empty(Evidence evidence, RevisionId id, Script script) {
        if (!script.isEmpty() && !script.isNoOp()) {
            return Optional.empty();
        }
        return Optional.of(finding(evidence, id, "downgrade-empty", "")
                .saying("The upgrade changes the schema, and the downgrade does nothing."));
    }

    /** Where layouts with a file for each direction would look for the downgrade. */
    private static String missingFile(Evidence evidence, RevisionId id) {
        String upgrade = evidence.script(id).upgrade().file();
        String name = upgrade.substring(upgrade.lastIndexOf('/') + 1);
        return name.endsWith(UP) ? " in " + name.substring(0, name.length() - UP.length()) + DOWN : "";
    }

    private static FindingBuilder finding(Evidence evidence, RevisionId id, String code, String where) {
        Evidence.Place place = evidence.downgradePlace(id);
        return FindingBuilder.error(NAME, code)
                .about(id, Direction.DOWNGRADE)
                .at(place.file(), place.line())
                .remedy("Write the downgrade" + where + ", "
                        + Remedies.declareIrreversible(evidence.history().layout()) + ".");
    }
}
