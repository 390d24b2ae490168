package dev.stepwell.check;

import dev.stepwell.diff.Difference;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.BranchRun;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words what depends on the order of two branches. A merge that leads to one schema from both has settled it. */
final class BranchDifferences {

    private final Evidence evidence;
    private final Set<Said> said = new HashSet<>();

    BranchDifferences(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Each difference once, though two merges may join the same branches. */
    List<Finding> between(BranchRun one, BranchRun other) {
        Optional<SchemaSnapshot> merged = merged(one);
        Optional<SchemaSnapshot> mergedToo = merged(other);
        boolean settled = merged.isPresent() && mergedToo.isPresent();
        Optional<SchemaSnapshot> before = settled ? merged : one.schema();
        Optional<SchemaSnapshot> after = settled ? mergedToo : other.schema();
        List<Finding> findings = new ArrayList<>();
        if (before.isPresent() && after.isPresent()) {
            for (Difference difference : Evidence.differences(before.get(), after.get())) {
                if (said.add(new Said(one.first(), one.second(), difference))) {
                    findings.add(finding(one, difference));
                }
            }
        }
        return findings;
    }

    private static Optional<SchemaSnapshot> merged(BranchRun run) {
        return run.pair()
                .merge()
                .flatMap(merge -> Branch.successful(run, merge, Pass.FIRST_UPGRADE))
                .map(StepRecord::after);
    }

    private Finding finding(BranchRun run, Difference difference) {
        RevisionId blamed = run.pair().merge().orElse(run.pair().right());
        Evidence.Place place = evidence.upgradePlace(blamed);
        FindingBuilder finding = difference.isColumnOrder()
                ? FindingBuilder.info(BranchOrderCheck.NAME, "column-order").remedy(Leftovers.ORDER)
                : FindingBuilder.error(BranchOrderCheck.NAME, "order-changes-schema")
                        .remedy(remedy(run));
        return finding.about(blamed, Direction.UPGRADE)
                .at(place.file(), place.line())
                .path(difference.path())
                .values(difference.before(), difference.after())
                .saying(sentence(run, difference));
    }

    private static String remedy(BranchRun run) {
        String merge = run.pair().merge().isPresent() ? "this revision" : "the revision that will merge them";
        return "Set it in " + merge + ", or put the branches in order with `-- depends-on: <id>`.";
    }

    private String sentence(BranchRun run, Difference difference) {
        String first = Branch.name(evidence, run.first());
        String second = Branch.name(evidence, run.second());
        String object = difference.object().toString();
        return switch (difference.kind()) {
            case ADDED ->
                capital(object) + " is there only when the branch of " + second + " runs before that of " + first + ".";
            case REMOVED ->
                capital(object) + " is there only when the branch of " + first + " runs before that of " + second + ".";
            case CHANGED ->
                "The " + (difference.property().isEmpty() ? "name" : difference.property()) + " of " + object
                        + " depends on which branch runs first (before: " + first + ", after: " + second + ").";
        };
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private record Said(RevisionId first, RevisionId second, Difference difference) {}
}
