package dev.stepwell.check;

import dev.stepwell.revision.EditDistance;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From which revision on a history is judged, so that one with a past can adopt a check. What is before it is walked all
 * the same, because everything stands on it.
 *
 * @param revisions ids by the name of the check that they are for; under {@code ""} the one for all other checks
 */
public record Since(Map<String, RevisionId> revisions) {

    /** Judges every revision. */
    public static final Since BASE = new Since(Map.of());

    private static final String ALL = "";

    /** Copies the map. */
    public Since {
        revisions = Map.copyOf(revisions);
    }

    /**
     * Reads what a user writes.
     *
     * @param texts each {@code <revision>} for every check, or {@code <check>=<revision>} for one
     * @return the setting
     * @throws IllegalArgumentException when one is blank or names a check that there is not, or two are for the same
     */
    public static Since parse(Collection<String> texts) {
        Map<String, RevisionId> revisions = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String check = equals < 0 ? ALL : text.substring(0, equals).strip();
            String id = text.substring(equals + 1).strip();
            if (id.isEmpty() || (equals >= 0 && check.isEmpty())) {
                throw new IllegalArgumentException(
                        "since is '" + text + "'. Write <revision>, or <check>=<revision> for one check.");
            }
            if (!check.isEmpty()) {
                Checks.named(Set.of(check));
            }
            if (revisions.put(check, RevisionId.of(id)) != null) {
                throw new IllegalArgumentException("since is given twice for "
                        + (check.isEmpty() ? "all checks" : "the check " + check) + ". Leave one out.");
            }
        }
        return new Since(revisions);
    }

    /**
     * Finds the revisions in a history.
     *
     * @param graph the history
     * @throws IllegalArgumentException when one is not there; names the nearest
     */
    public void requireKnown(RevisionGraph graph) {
        revisions.forEach((check, id) -> {
            if (graph.find(id).isEmpty()) {
                throw new IllegalArgumentException("since" + (check.isEmpty() ? "" : " of " + check) + " is '" + id
                        + "', and there is no such revision. " + nearest(id, graph));
            }
        });
    }

    private static String nearest(RevisionId id, RevisionGraph graph) {
        return graph.revisions().stream()
                .map(revision -> revision.id().value())
                .min(Comparator.comparingInt((String other) -> distance(id.value(), other))
                        .thenComparing(Comparator.naturalOrder()))
                .map(other -> "The nearest is '" + other + "'.")
                .orElse("There is no revision at all.");
    }

    /** The beginning of an id is nearer than any slip. */
    private static int distance(String wanted, String id) {
        return id.startsWith(wanted) ? 0 : 1 + EditDistance.between(wanted, id);
    }

    /** The results without what is to say about revisions before these. */
    List<CheckResult> apply(List<CheckResult> results, RevisionGraph graph) {
        return results.stream()
                .map(result -> cutoff(result.check(), graph)
                        .map(cutoff -> apply(result, cutoff))
                        .orElse(result))
                .toList();
    }

    /** The revisions that a check does not judge. The files as a whole have no past. */
    Optional<Cutoff> cutoff(String check, RevisionGraph graph) {
        if (check.equals(GraphCheck.NAME) || check.equals(SingleHeadCheck.NAME)) {
            return Optional.empty();
        }
        return Optional.ofNullable(revisions.getOrDefault(check, revisions.get(ALL)))
                .map(id -> new Cutoff(id, graph.ancestors(id)));
    }

    private static CheckResult apply(CheckResult result, Cutoff cutoff) {
        // An upgrade that fails is in the way of every one after it, however old it is.
        boolean keepsErrors = result.check().equals(UpgradeCheck.NAME);
        List<Finding> findings = result.findings().stream()
                .filter(finding ->
                        finding.revision().filter(cutoff.before()::contains).isEmpty()
                                || (keepsErrors && finding.severity() == Severity.ERROR))
                .toList();
        Map<RevisionId, RevisionId> notReached = new LinkedHashMap<>(result.notReached());
        notReached.keySet().removeAll(cutoff.before());
        return new CheckResult(
                result.check(), result.claim(), result.wasRun(), findings, notReached, Optional.of(cutoff));
    }
}
