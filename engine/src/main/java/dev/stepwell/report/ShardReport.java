package dev.stepwell.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepwell.check.CheckResult;
import dev.stepwell.check.ShardUnion;
import dev.stepwell.walk.Shard;
import dev.stepwell.walk.StepRecord;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The report of one shard, read back. */
public final class ShardReport {

    private final String name;
    private final Shard shard;
    private final String history;
    private final JsonNode root;
    private final ShardUnion.Part part;
    private final IdentityHashMap<StepRecord, JsonNode> steps;

    ShardReport(
            String name,
            Shard shard,
            String history,
            JsonNode root,
            ShardUnion.Part part,
            IdentityHashMap<StepRecord, JsonNode> steps) {
        this.name = name;
        this.shard = shard;
        this.history = history;
        this.root = root;
        this.part = part;
        this.steps = steps;
    }

    /**
     * Reads a report.
     *
     * @param name what messages call it, the name of the file for example
     * @param text what {@link JsonReport} has written of one shard
     * @return the report, without what was accepted of it
     * @throws IllegalArgumentException when it is no such report, saying what it is instead
     */
    public static ShardReport parse(String name, String text) {
        return new ShardReportParser(name).parse(text);
    }

    /**
     * What messages call it.
     *
     * @return the name that it was given
     */
    public String name() {
        return name;
    }

    /**
     * Which shard it is about.
     *
     * @return its number and how many there are
     */
    public Shard shard() {
        return shard;
    }

    /**
     * The history that was walked.
     *
     * @return its checksum
     */
    public String history() {
        return history;
    }

    /**
     * The checks that were made.
     *
     * @return their names, in the order of reports
     */
    public List<String> checks() {
        return part.results().stream().map(CheckResult::check).toList();
    }

    /**
     * What the shard has seen and found.
     *
     * @return its steps and findings
     */
    public ShardUnion.Part part() {
        return part;
    }

    Optional<JsonNode> json(StepRecord step) {
        return Optional.ofNullable(steps.get(step));
    }

    JsonNode branches() {
        return root.path("walk").path("branches");
    }
}
