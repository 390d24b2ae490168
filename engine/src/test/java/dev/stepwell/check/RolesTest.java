package dev.stepwell.check;

import static dev.stepwell.check.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.RoleChanges;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.Pass;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the round trip says of roles, which are in no snapshot. */
class RolesTest {

    private static final RevisionId A1 = RevisionId.of("a1");
    private static final SchemaSnapshot EMPTY = schema();

    private final Walked walked = new Walked().revision("a1", "SELECT up()", "SELECT down()");

    @Test
    void saysNothingOfRolesThatComeAndGo() {
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, EMPTY)
                .roles(Set.of("app"), Set.of())
                .ok("a1", Pass.DOWNGRADE, EMPTY, EMPTY)
                .roles(Set.of(), Set.of("app"))
                .ok("a1", Pass.SECOND_UPGRADE, EMPTY, EMPTY)
                .roles(Set.of("app"), Set.of());

        assertThat(judged().findings()).isEmpty();
    }

    @Test
    void mentionsARoleThatTheDowngradeLeaves() {
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, EMPTY)
                .roles(Set.of("my app", "gone"), Set.of())
                .ok("a1", Pass.DOWNGRADE, EMPTY, EMPTY)
                .roles(Set.of(), Set.of("gone"))
                .ok("a1", Pass.SECOND_UPGRADE, EMPTY, EMPTY);

        assertThat(judged().findings())
                .containsExactly(FindingBuilder.info("round-trip", "role-left-behind")
                        .about(A1, Direction.DOWNGRADE)
                        .at("db/a1.down.sql", 1)
                        .path("\"my app\"")
                        .remedy("Add `DROP ROLE \"my app\"` to the downgrade.")
                        .saying("The downgrade leaves role \"my app\" behind, which belongs to the server and outlives"
                                + " the database."));
    }

    @Test
    void blamesTheRoleForTheUpgradeThatTripsOverIt() {
        ScriptError error =
                new ScriptError("42710", "role \"app\" already exists", null, null, "CREATE ROLE app", "db/a1.sql", 1);
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, EMPTY)
                .roles(Set.of("app"), Set.of())
                .ok("a1", Pass.DOWNGRADE, EMPTY, EMPTY)
                .failed("a1", Pass.SECOND_UPGRADE, EMPTY, error);

        assertThat(judged().findings())
                .containsExactly(
                        FindingBuilder.error("round-trip", "role-left-behind")
                                .about(A1, Direction.DOWNGRADE)
                                .at("db/a1.down.sql", 1)
                                .path("app")
                                .remedy("Add `DROP ROLE app` to the downgrade, or let the upgrade expect it: `DO $$"
                                        + " BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN"
                                        + " CREATE ROLE app; END IF; END $$`.")
                                .saying("The downgrade leaves role app behind, which belongs to the server and"
                                        + " outlives the database."),
                        FindingBuilder.info("round-trip", "second-upgrade-failed")
                                .about(A1, Direction.UPGRADE)
                                .because(error)
                                .saying("The upgrade fails when it is run again, because of what the downgrade leaves"
                                        + " behind."));
    }

    @Test
    void tellsOfATablespaceThatStays() {
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, EMPTY)
                .shared(new RoleChanges(Set.of(), Set.of(), Set.of("database archive", "tablespace fast"), Set.of()))
                .ok("a1", Pass.DOWNGRADE, EMPTY, EMPTY)
                .shared(new RoleChanges(Set.of(), Set.of(), Set.of(), Set.of("database archive")));

        assertThat(judged().findings())
                .containsExactly(FindingBuilder.info("round-trip", "shared-left-behind")
                        .about(A1, Direction.DOWNGRADE)
                        .at("db/a1.down.sql", 1)
                        .path("tablespace fast")
                        .remedy("Drop it in the downgrade, outside a transaction (`-- downgrade: no-transaction`).")
                        .saying("The downgrade leaves tablespace fast behind, which belongs to the server and outlives"
                                + " the database."));
    }

    private CheckResult judged() {
        return new RoundTripCheck().judge(walked.evidence());
    }
}
