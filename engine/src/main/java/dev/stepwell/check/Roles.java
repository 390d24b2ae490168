package dev.stepwell.check;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.Identifiers;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The roles that a downgrade leaves on the server, where they outlive every database. */
final class Roles {

    /** duplicate_object, which PostgreSQL says of a role that is there already. */
    private static final String DUPLICATE = "42710";

    private Roles() {}

    /** Those that the first upgrade made and the downgrade did not drop; empty as well when there was no round trip. */
    static Set<String> leftBehind(Evidence evidence, RevisionId id) {
        Optional<StepRecord> up = evidence.successful(id, Pass.FIRST_UPGRADE);
        Optional<StepRecord> down = evidence.successful(id, Pass.DOWNGRADE);
        if (up.isEmpty() || down.isEmpty()) {
            return Set.of();
        }
        Set<String> left = new TreeSet<>(up.get().roles().added());
        left.removeAll(down.get().roles().removed());
        return left;
    }

    /** One finding for each tablespace and database that the first upgrade made and the downgrade did not drop. */
    static List<Finding> others(Evidence evidence, RevisionId id) {
        Optional<StepRecord> up = evidence.successful(id, Pass.FIRST_UPGRADE);
        Optional<StepRecord> down = evidence.successful(id, Pass.DOWNGRADE);
        if (up.isEmpty() || down.isEmpty()) {
            return List.of();
        }
        Set<String> left = new TreeSet<>(up.get().roles().othersAdded());
        left.removeAll(down.get().roles().othersRemoved());
        Evidence.Place place = evidence.downgradePlace(id);
        return left.stream()
                .map(object -> FindingBuilder.info(RoundTripCheck.NAME, "shared-left-behind")
                        .about(id, Direction.DOWNGRADE)
                        .at(place.file(), place.line())
                        .path(object)
                        .remedy("Drop it in the downgrade, outside a transaction (`-- downgrade: no-transaction`).")
                        .saying("The downgrade leaves " + object
                                + " behind, which belongs to the server and outlives the database."))
                .toList();
    }

    /** Whether a second upgrade failed because of roles that the downgrade left behind. */
    static boolean inTheWay(Set<String> leftBehind, ScriptError error) {
        return !leftBehind.isEmpty() && DUPLICATE.equals(error.sqlState());
    }

    /** One finding for each role: errors when they are in the way of the second upgrade. */
    static List<Finding> findings(Evidence evidence, RevisionId id) {
        Set<String> left = leftBehind(evidence, id);
        boolean inTheWay = evidence.step(id, Pass.SECOND_UPGRADE)
                .flatMap(StepRecord::error)
                .filter(error -> inTheWay(left, error))
                .isPresent();
        Evidence.Place place = evidence.downgradePlace(id);
        return left.stream()
                .map(role -> builder(inTheWay)
                        .about(id, Direction.DOWNGRADE)
                        .at(place.file(), place.line())
                        .path(Identifiers.quoted(role))
                        .remedy("Add `DROP ROLE " + Identifiers.quoted(role) + "` to the downgrade"
                                + (inTheWay ? ", or let the upgrade expect it: " + guarded(role) : "") + ".")
                        .saying("The downgrade leaves role " + Identifiers.quoted(role)
                                + " behind, which belongs to the server and outlives the database."))
                .toList();
    }

    private static FindingBuilder builder(boolean inTheWay) {
        String code = "role-left-behind";
        return inTheWay
                ? FindingBuilder.error(RoundTripCheck.NAME, code)
                : FindingBuilder.info(RoundTripCheck.NAME, code);
    }

    /** A statement that makes a role unless it is there. */
    static String guarded(String role) {
        return "`DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + role.replace("'", "''")
                + "') THEN CREATE ROLE " + Identifiers.quoted(role) + "; END IF; END $$`";
    }
}
