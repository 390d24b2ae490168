package dev.stepwell.check;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The verdicts on one history from several versions of PostgreSQL as one verdict: what every version finds is in it once, and what only
 * some of them find is in it together with a finding {@code version-difference} that names them.
 */
public final class VersionMatrix {
    private static final String CODE = "version-difference";
    private static final int MAJOR = 10_000;

    private final List<Verdict> verdicts;

    private VersionMatrix(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /**
     * Merges verdicts.
     *
     * @param verdicts at least one, all on the same history and by the same checks
     * @return a verdict with the walk of the first; the same verdict when there is only one
     */
    public static Verdict merge(List<Verdict> verdicts) {
        return verdicts.size() == 1 ? verdicts.get(0) : new VersionMatrix(List.copyOf(verdicts)).merge();
    }

    private Verdict merge() {
        Verdict first = verdicts.get(0);
        List<CheckResult> results =
                first.results().stream().map(result -> merge(result.check())).toList();
        return new Verdict(first.location(), first.history(), first.walk(), results, first.baseline());
    }

    private CheckResult merge(String check) {
        Map<Place, Seen> places = new LinkedHashMap<>();
        Map<RevisionId, RevisionId> notReached = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            CheckResult result = verdict.result(check);
            result.findings().forEach(finding -> places.computeIfAbsent(
                            Place.of(finding), place -> new Seen(finding, new ArrayList<>()))
                    .on()
                    .add(verdict));
            result.notReached().forEach(notReached::putIfAbsent);
        }
        CheckResult first = verdicts.get(0).result(check);
        List<Finding> findings =
                places.values().stream().flatMap(seen -> words(seen).stream()).toList();
        return new CheckResult(check, first.claim(), first.wasRun(), findings, notReached, first.cutoff());
    }

    private List<Finding> words(Seen seen) {
        List<Verdict> others = verdicts.stream()
                .filter(verdict -> !seen.on().contains(verdict))
                .toList();
        return others.isEmpty() ? List.of(seen.finding()) : List.of(seen.finding(), difference(seen, others));
    }

    /** As grave as what only some of them find. */
    private static Finding difference(Seen seen, List<Verdict> others) {
        Finding finding = seen.finding();
        return new Finding(
                finding.check(),
                CODE,
                finding.severity(),
                finding.revision(),
                finding.direction(),
                finding.path(),
                "PostgreSQL " + versions(seen.on()) + " shows " + finding.code() + ", PostgreSQL " + versions(others)
                        + " does not.",
                Optional.empty(),
                Optional.empty(),
                finding.file(),
                finding.line(),
                "Write the script so that it does the same on every version that you run it on.",
                Optional.empty(),
                finding.classes(),
                finding.acknowledged(),
                finding.known());
    }

    private static String versions(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.walk().stream())
                .map(walk -> Integer.toString(walk.serverVersion() / MAJOR))
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /** What makes two findings the same one: not the values, which each version prints in its own way. */
    private record Place(String code, Optional<RevisionId> revision, Optional<Direction> direction, String path) {
        static Place of(Finding finding) {
            return new Place(finding.code(), finding.revision(), finding.direction(), finding.path());
        }
    }

    private record Seen(Finding finding, List<Verdict> on) {}
}
