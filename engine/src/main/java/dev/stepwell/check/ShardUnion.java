package dev.stepwell.check;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.walk.Branches;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import dev.stepwell.walk.Stretch;
import dev.stepwell.walk.WalkRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shards of one walk as one: each revision is told of by the shard that it belongs to, its way down by the shard whose descent
 * came to it from the head, and the history as a whole by the last shard.
 */
public final class ShardUnion {

    private final History history;
    private final List<Part> parts;
    private final List<Part> descents;
    private final String server;

    /**
     * @param history the history that all shards have walked
     * @param parts all shards, the first of them first
     * @param server one line about where they were walked
     */
    public ShardUnion(History history, List<Part> parts, String server) {
        this.history = history;
        this.parts = List.copyOf(parts);
        this.descents = descents(this.parts);
        this.server = server;
    }

    /**
     * What one shard has seen and found.
     *
     * @param walk the record of its walk, which knows its stretch
     * @param results its results, without what anybody accepts
     */
    public record Part(WalkRecord walk, List<CheckResult> results) {

        /** Copies the results. */
        public Part {
            results = List.copyOf(results);
        }

        Stretch stretch() {
            return walk.stretch().orElseThrow(() -> new IllegalArgumentException("This is no shard."));
        }

        private Optional<CheckResult> result(String check) {
            return results.stream()
                    .filter(result -> result.check().equals(check))
                    .findFirst();
        }
    }

    /** By shard, whose descent tells of its range: of those above that went on through it, the highest. */
    private static List<Part> descents(List<Part> parts) {
        List<Part> owners = new ArrayList<>(parts);
        int top = parts.stream()
                .mapToInt(part -> part.stretch().revisions().size())
                .sum();
        Part owner = parts.get(parts.size() - 1);
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (owner.stretch().descendedTo() >= top) {
                owner = parts.get(i);
            }
            owners.set(i, owner);
            top -= parts.get(i).stretch().revisions().size();
        }
        return owners;
    }

    /**
     * The record of all shards.
     *
     * @return their steps in the order of a walk in one go; its time is that of the slowest shard
     */
    public WalkRecord walk() {
        List<StepRecord> steps = new ArrayList<>();
        parts.forEach(part -> steps.addAll(own(part)));
        for (int i = parts.size() - 1; i >= 0; i--) {
            steps.addAll(descent(i));
        }
        Part last = parts.get(parts.size() - 1);
        Duration time =
                Collections.max(parts.stream().map(part -> part.walk().time()).toList());
        Branches branches = last.walk().branches();
        return new WalkRecord(steps, branches, server, last.walk().serverVersion(), time);
    }

    private static List<StepRecord> own(Part part) {
        Set<RevisionId> range = Set.copyOf(part.stretch().revisions());
        return part.walk().steps().stream()
                .filter(step -> step.pass() != Pass.DESCENT)
                .filter(step -> range.contains(step.revision()) || step.pass() == Pass.REPEATED_UPGRADE)
                .toList();
    }

    private List<StepRecord> descent(int index) {
        Set<RevisionId> range = Set.copyOf(parts.get(index).stretch().revisions());
        return descents.get(index).walk().steps().stream()
                .filter(step -> step.pass() == Pass.DESCENT && range.contains(step.revision()))
                .toList();
    }

    /**
     * The results of all shards.
     *
     * @return one for each check, with the findings of a walk in one go
     */
    public List<CheckResult> results() {
        return parts.get(0).results().stream()
                .map(first -> union(first.check()))
                .toList();
    }

    private CheckResult union(String check) {
        List<CheckResult> all =
                parts.stream().flatMap(part -> part.result(check).stream()).toList();
        Set<Finding> findings = new LinkedHashSet<>();
        Map<RevisionId, RevisionId> notReached = new LinkedHashMap<>();
        for (CheckResult result : all) {
            findings.addAll(result.findings());
            result.notReached().forEach(notReached::putIfAbsent);
        }
        List<Finding> ordered = check.equals(DescentCheck.NAME) ? ofDescent() : List.copyOf(findings);
        boolean wasRun = all.stream().anyMatch(CheckResult::wasRun);
        return new CheckResult(
                check,
                all.get(0).claim(),
                wasRun,
                ordered,
                notReached,
                all.get(0).cutoff());
    }

    private List<Finding> ofDescent() {
        Evidence evidence = new Evidence(history, walk(), Set.of());
        List<Finding> findings = new ArrayList<>();
        int done = 0;
        boolean stopped = false;
        for (int i = parts.size() - 1; i >= 0; i--) {
            for (StepRecord step : descent(i)) {
                findings.addAll(ofDescent(i, step.revision()));
                if (!step.isOk() && !stopped) {
                    findings.add(DescentCheck.stop(evidence, step, done));
                    stopped = true;
                }
                done++;
            }
        }
        return findings;
    }

    private List<Finding> ofDescent(int index, RevisionId id) {
        List<Finding> alone =
                parts
                        .get(index)
                        .result(RoundTripCheck.NAME)
                        .map(result -> result.findings(id))
                        .orElse(List.of())
                        .stream()
                        .filter(finding -> finding.direction().equals(Optional.of(Direction.DOWNGRADE)))
                        .toList();
        return descents.get(index).result(DescentCheck.NAME).stream()
                .flatMap(result -> result.findings(id).stream())
                .filter(finding -> !DescentCheck.isKnown(finding, alone))
                .toList();
    }
}
