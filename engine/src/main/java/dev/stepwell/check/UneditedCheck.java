package dev.stepwell.check;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.LockFile;
import dev.stepwell.script.RevisionScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether revisions that are shared are as they were when they were shared, told by the lock file beside them. */
final class UneditedCheck implements Check {

    static final String NAME = "unedited";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "no upgrade was edited after it was locked";
    }

    @Override
    public boolean needsWalk() {
        return false;
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        Map<RevisionId, String> locked = evidence.history().locked();
        for (RevisionId id : evidence.revisions()) {
            RevisionScript script = evidence.script(id);
            String then = locked.get(id);
            if (then == null && !locked.isEmpty()) {
                findings.add(FindingBuilder.info(NAME, "not-locked")
                        .about(id)
                        .at(script.revision().origin(), 1)
                        .remedy("Run `stepwell lock` when it is shared.")
                        .saying("The revision is not in " + LockFile.NAME + "."));
            } else if (then != null && !then.equals(script.upgrade().checksum())) {
                Evidence.Place place = evidence.upgradePlace(id);
                findings.add(FindingBuilder.error(NAME, "edited")
                        .about(id, Direction.UPGRADE)
                        .at(place.file(), place.line())
                        .values(then, script.upgrade().checksum())
                        .remedy("Restore it and write a new revision with the change. If no database has it yet, run"
                                + " `stepwell lock --accept " + id + "`.")
                        .saying("The upgrade was edited after it was locked; databases that have it will not get the"
                                + " change."));
            }
        }
        locked.keySet().stream()
                .filter(id -> evidence.history().graph().find(id).isEmpty())
                .forEach(id -> findings.add(lost(id)));
        return CheckResult.of(this, findings);
    }

    private static Finding lost(RevisionId id) {
        return FindingBuilder.error(NAME, "lost")
                .about(id)
                .remedy("Restore its file. If no database has it, take its line out of " + LockFile.NAME + ".")
                .saying("The revision is locked, and no file has that id.");
    }
}
