package dev.stepwell.check;

import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Allowance;
import dev.stepwell.script.Allowances;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.History;
import dev.stepwell.script.RevisionScript;
import dev.stepwell.script.Script;
import dev.stepwell.walk.OfflineRecord;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import dev.stepwell.walk.Stretch;
import dev.stepwell.walk.WalkRecord;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What checks judge by.
 *
 * @param history the revisions and their scripts
 * @param walk what was seen when they were walked
 * @param only the revisions to judge, the others were only passed through; empty means all
 * @param allowances what the team accepts, in scripts and beside them
 * @param offline what came of the printed SQL; empty when it was not run
 */
public record Evidence(
        History history,
        WalkRecord walk,
        Set<RevisionId> only,
        List<Allowance> allowances,
        Optional<OfflineRecord> offline) {

    /** Copies the collections. */
    public Evidence {
        only = Set.copyOf(only);
        allowances = List.copyOf(allowances);
    }

    /**
     * Evidence of a history without an acceptance file.
     *
     * @param history the revisions and their scripts
     * @param walk what was seen when they were walked
     * @param only the revisions to judge; empty means all
     */
    public Evidence(History history, WalkRecord walk, Set<RevisionId> only) {
        this(history, walk, only, Allowances.in(history));
    }

    /**
     * Evidence of a walk alone.
     *
     * @param history the revisions and their scripts
     * @param walk what was seen when they were walked
     * @param only the revisions to judge; empty means all
     * @param allowances what the team accepts
     */
    public Evidence(History history, WalkRecord walk, Set<RevisionId> only, List<Allowance> allowances) {
        this(history, walk, only, allowances, Optional.empty());
    }

    /**
     * Evidence of every revision.
     *
     * @param history the revisions and their scripts
     * @param walk what was seen when they were walked
     */
    public Evidence(History history, WalkRecord walk) {
        this(history, walk, Set.of());
    }

    /** The revisions to judge, in the order of the walk. */
    List<RevisionId> revisions() {
        return inOrder(this::judges);
    }

    /** The revisions to judge, and all that had to run before them. */
    List<RevisionId> revisionsAndAncestors() {
        Set<RevisionId> needed = new HashSet<>(revisions());
        List.copyOf(needed).forEach(id -> needed.addAll(history.graph().ancestors(id)));
        return inOrder(needed::contains);
    }

    /** Every revision, in the order of the walk, judged or not. */
    List<RevisionId> all() {
        return inOrder(id -> true);
    }

    boolean judges(RevisionId id) {
        return walk.stretch().map(part -> part.revisions().contains(id)).orElse(only.isEmpty() || only.contains(id));
    }

    /** Whether every revision is judged. */
    boolean isWhole() {
        return walk.stretch().isEmpty() && only.isEmpty();
    }

    /** Whether somebody has chosen revisions, so that what is about the history as a whole is left out. */
    boolean isNarrowed() {
        return walk.stretch().isEmpty() && !only.isEmpty();
    }

    /** Whether this walk is the one that tells of the history as a whole: all of it, or the shard that ends at the head. */
    boolean seesWholeHistory() {
        return walk.stretch().map(Stretch::isLast).orElse(only.isEmpty());
    }

    private List<RevisionId> inOrder(Predicate<RevisionId> wanted) {
        return history.graph().upgradeOrder().stream()
                .map(Revision::id)
                .filter(wanted)
                .toList();
    }

    /** The revisions whose upgrade did not run, so that nothing else can be said of them, each with what stood in its way. */
    Map<RevisionId, RevisionId> notReached() {
        return notReached(revisions());
    }

    Map<RevisionId, RevisionId> notReached(List<RevisionId> revisions) {
        Map<RevisionId, RevisionId> blockers = new LinkedHashMap<>();
        for (RevisionId id : revisions) {
            step(id, Pass.FIRST_UPGRADE)
                    .filter(step -> !step.isOk())
                    .ifPresent(step -> blockers.put(id, step.blockedBy().orElse(id)));
        }
        return blockers;
    }

    RevisionScript script(RevisionId id) {
        return Objects.requireNonNull(history.scripts().get(id));
    }

    /** The upgrade of a revision, and its downgrade where there is one. */
    Stream<Script> scripts(RevisionId id) {
        RevisionScript script = script(id);
        return script.downgrade() instanceof Downgrade.Written written
                ? Stream.of(script.upgrade(), written.script())
                : Stream.of(script.upgrade());
    }

    Optional<StepRecord> step(RevisionId id, Pass pass) {
        return walk.step(id, pass);
    }

    Optional<StepRecord> successful(RevisionId id, Pass pass) {
        return walk.step(id, pass).filter(StepRecord::isOk);
    }

    /** What the round trip of a revision did not put back; empty as well when there was no round trip. */
    List<Difference> notRestored(RevisionId id) {
        Optional<StepRecord> up = successful(id, Pass.FIRST_UPGRADE);
        Optional<StepRecord> down = successful(id, Pass.DOWNGRADE);
        return up.isEmpty() || down.isEmpty()
                ? List.of()
                : differences(up.get().before(), down.get().after());
    }

    /** Whether there is a downgrade that does something; if not, that is the matter of {@link ReversibleCheck}. */
    boolean hasDowngradeStatements(RevisionId id) {
        return script(id).downgrade() instanceof Downgrade.Written written
                && !written.script().isEmpty()
                && !written.script().isNoOp();
    }

    static List<Difference> differences(SchemaSnapshot expected, SchemaSnapshot actual) {
        return SchemaDiff.between(expected, actual);
    }

    /** Where a person starts to read when the downgrade of a revision is to blame. */
    Place downgradePlace(RevisionId id) {
        RevisionScript script = script(id);
        if (script.downgrade() instanceof Downgrade.Written written) {
            return place(written.script());
        }
        if (script.downgrade() instanceof Downgrade.Irreversible declared) {
            return new Place(declared.file(), declared.line());
        }
        return place(script.upgrade());
    }

    Place upgradePlace(RevisionId id) {
        return place(script(id).upgrade());
    }

    static Place place(Script script) {
        return new Place(
                script.file(),
                script.statements().isEmpty() ? 1 : script.statements().get(0).line());
    }

    record Place(String file, int line) {}
}
