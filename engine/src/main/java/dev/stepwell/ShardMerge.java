package dev.stepwell;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Checks;
import dev.stepwell.check.Evidence;
import dev.stepwell.check.ShardUnion;
import dev.stepwell.check.Verdict;
import dev.stepwell.report.MergedWalk;
import dev.stepwell.report.ShardReport;
import dev.stepwell.script.History;
import dev.stepwell.walk.WalkRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes one verdict of the reports of all shards: that of a walk in one go. */
public final class ShardMerge {

    private static final int MAJOR = 10_000;

    private final VerifySettings settings;
    private final History history;
    private final List<ShardReport> shards;
    private final ShardUnion union;

    /**
     * Checks that the reports belong together.
     *
     * @param settings where the history is, and what is accepted; the rest is not looked at
     * @param reports in any order
     * @throws dev.stepwell.script.HistoryException when the history cannot be read
     * @throws IllegalArgumentException when a shard is missing or there twice, or the reports are not of the same checks or not of
     *     this history; or as for {@link Verifier#verify}
     */
    public ShardMerge(VerifySettings settings, List<ShardReport> reports) {
        this.settings = settings;
        this.shards = reports.stream()
                .sorted(Comparator.comparingInt(report -> report.shard().number()))
                .toList();
        requireAll(shards);
        this.history = Verifier.load(settings);
        shards.forEach(this::requireSame);
        settings.acceptance().since().requireKnown(history.graph());
        this.union =
                new ShardUnion(history, shards.stream().map(ShardReport::part).toList(), server());
    }

    private static void requireAll(List<ShardReport> shards) {
        if (shards.isEmpty()) {
            throw new IllegalArgumentException("Name the reports of all shards.");
        }
        int of = shards.get(0).shard().of();
        Map<Integer, ShardReport> found = new LinkedHashMap<>();
        for (ShardReport report : shards) {
            if (report.shard().of() != of) {
                throw new IllegalArgumentException(shards.get(0).name() + " is of " + of + " shards and "
                        + report.name() + " of " + report.shard().of() + ". Name the reports of one run.");
            }
            ShardReport twin = found.put(report.shard().number(), report);
            if (twin != null) {
                throw new IllegalArgumentException(twin.name() + " and " + report.name() + " are both of shard "
                        + report.shard() + ". Leave one out.");
            }
        }
        List<String> missing = new ArrayList<>();
        for (int number = 1; number <= of; number++) {
            if (!found.containsKey(number)) {
                missing.add(number + "/" + of);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The report of shard " + String.join(", ", missing)
                    + " is missing, so that nothing can be said of the whole. Run it, and name its report too.");
        }
    }

    private void requireSame(ShardReport report) {
        if (!report.history().equals(history.checksum())) {
            throw new IllegalArgumentException(report.name() + " is not of the history in " + settings.location()
                    + " as it is now. Merge reports and files of one commit.");
        }
        if (!report.checks().equals(shards.get(0).checks())) {
            throw new IllegalArgumentException(
                    shards.get(0).name() + " and " + report.name() + " are not of the same checks.");
        }
    }

    private String server() {
        String versions = shards.stream()
                .map(shard -> shard.part().walk().serverVersion())
                .distinct()
                .map(version -> version / MAJOR + "." + version % MAJOR)
                .collect(Collectors.joining(" and "));
        return shards.size() + " shards with PostgreSQL " + versions;
    }

    /**
     * The verdict on the whole history.
     *
     * @return the findings of a walk in one go, with what is accepted; the record of its walk knows no schemas
     */
    public Verdict verdict() {
        WalkRecord walk = union.walk();
        Evidence evidence = new Evidence(history, walk, Set.of(), Verifier.allowances(settings, history));
        Optional<BaselineFile> baseline = BaselineFile.of(settings.acceptance());
        List<CheckResult> results = Checks.accept(
                withoutLeftovers(), evidence, settings.acceptance().since());
        Verdict verdict = new Verdict(settings.location(), Optional.of(history), Optional.of(walk), results);
        return baseline.map(known -> known.apply(verdict, evidence)).orElse(verdict);
    }

    /** Which allowances nobody needs, only all shards together can tell. */
    private List<CheckResult> withoutLeftovers() {
        return union.results().stream().map(Checks::withoutLeftovers).toList();
    }

    /**
     * The record of the walk for reports.
     *
     * @param verdict what {@link #verdict()} has given
     * @return all steps, as the shards have written them
     */
    public MergedWalk walk(Verdict verdict) {
        return new MergedWalk(verdict.walk().orElseThrow(), shards);
    }
}
