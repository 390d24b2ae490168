package dev.stepwell.walk;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.revision.Step;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.RevisionScript;

/**
 * One revision of the way up, after it was tried.
 *
 * @param script the revision and its scripts
 * @param up whether its upgrade succeeded; if not, the walk goes on as if it had, without its effects
 * @param before the schema without this revision
 * @param after the schema with this revision up
 * @param down what its round trip told about the way down
 */
record Rung(RevisionScript script, boolean up, SchemaSnapshot before, SchemaSnapshot after, Way down) {

    RevisionId id() {
        return script.revision().id();
    }

    Step upgrade() {
        return new Step(id(), Direction.UPGRADE);
    }

    Step downgrade() {
        return new Step(id(), Direction.DOWNGRADE);
    }

    /** Its downgrade, of which is known that it was written. */
    Leg written() {
        return Leg.down(script);
    }

    Rung with(Way way) {
        return new Rung(script, up, before, after, way);
    }
}
