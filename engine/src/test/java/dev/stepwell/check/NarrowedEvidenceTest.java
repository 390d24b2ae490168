package dev.stepwell.check;

import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Downgrade;
import dev.stepwell.walk.Pass;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarrowedEvidenceTest {

    private static final SchemaSnapshot EMPTY = schema();
    private static final SchemaSnapshot USERS = schema(table(1, "users", "id"));
    private static final Downgrade MISSING = new Downgrade.Missing();

    private final Walked walked = new Walked()
            .revision("a1", "SELECT up()", MISSING)
            .revision("b2", "SELECT up()", MISSING)
            .revision("c3", "SELECT up()", MISSING);

    @Test
    void judgesTheNamedRevisionsOnly() {
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, USERS).ok("b2", Pass.FIRST_UPGRADE, USERS, EMPTY);

        assertThat(blamed(new ReversibleCheck())).containsExactly(RevisionId.of("b2"));
        assertThat(blamed(HazardCheck.destructive())).containsExactly(RevisionId.of("b2"));
    }

    @Test
    void stillTellsOfAnAncestorThatCannotBeUpgraded() {
        walked.failed("a1", Pass.FIRST_UPGRADE, EMPTY, Walked.noSuchTable("db/a1.sql", 1))
                .blocked("b2", Pass.FIRST_UPGRADE, EMPTY, Walked.noSuchTable("db/b2.sql", 1), "a1")
                .failed("c3", Pass.FIRST_UPGRADE, EMPTY, Walked.noSuchTable("db/c3.sql", 1));

        assertThat(blamed(new UpgradeCheck())).containsExactly(RevisionId.of("a1"));
    }

    @Test
    void leavesTheWayFromHeadToBaseOut() {
        assertThat(new DescentCheck().judge(walked.evidenceOnly("b2")).outcome())
                .isEqualTo("not-run");
    }

    private List<RevisionId> blamed(Check check) {
        return check.judge(walked.evidenceOnly("b2")).findings().stream()
                .flatMap(finding -> finding.revision().stream())
                .toList();
    }
}
