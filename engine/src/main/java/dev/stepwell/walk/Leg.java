package dev.stepwell.walk;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Step;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.RevisionScript;
import dev.stepwell.script.Script;

/**
 * A step with the script that takes it.
 *
 * @param script what is run
 * @param step which revision, which way
 */
record Leg(Script script, Step step) {

    static Leg up(RevisionScript script) {
        return new Leg(script.upgrade(), new Step(script.revision().id(), Direction.UPGRADE));
    }

    /** Whether both ways are there and only define objects: then all that there is to a database is its schema. */
    static boolean onlyDefine(RevisionScript script) {
        return script.upgrade().isDefinition()
                && script.downgrade() instanceof Downgrade.Written written
                && written.script().isDefinition();
    }

    /** @param script with a downgrade that was written */
    static Leg down(RevisionScript script) {
        Script downgrade = ((Downgrade.Written) script.downgrade()).script();
        return new Leg(downgrade, new Step(script.revision().id(), Direction.DOWNGRADE));
    }
}
