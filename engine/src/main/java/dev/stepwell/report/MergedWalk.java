package dev.stepwell.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.walk.WalkRecord;
import java.util.List;

/** The record of several shards as their reports have it: each step with all that its own report says. */
public final class MergedWalk {

    private final WalkRecord walk;
    private final List<ShardReport> shards;

    /**
     * @param walk the record of all shards, made of their steps
     * @param shards the reports, the first of them first
     */
    public MergedWalk(WalkRecord walk, List<ShardReport> shards) {
        this.walk = walk;
        this.shards = List.copyOf(shards);
    }

    JsonNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("millis", walk.time().toMillis());
        ArrayNode steps = node.putArray("steps");
        walk.steps().forEach(step -> shards.stream()
                .flatMap(shard -> shard.json(step).stream())
                .findFirst()
                .ifPresent(steps::add));
        node.set("branches", shards.get(shards.size() - 1).branches());
        return node;
    }
}
