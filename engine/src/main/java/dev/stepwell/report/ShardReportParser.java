package dev.stepwell.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Checks;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Severity;
import dev.stepwell.check.ShardUnion;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.BranchPair;
import dev.stepwell.walk.BranchRun;
import dev.stepwell.walk.Branches;
import dev.stepwell.walk.Outcome;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.Shard;
import dev.stepwell.walk.StepRecord;
import dev.stepwell.walk.Stretch;
import dev.stepwell.walk.WalkRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link JsonReport} has written of a shard, but for the schemas, which no report holds. */
final class ShardReportParser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaSnapshot NOTHING = SchemaSnapshot.of(0, List.of());

    private final String name;
    private final IdentityHashMap<StepRecord, JsonNode> nodes = new IdentityHashMap<>();

    ShardReportParser(String name) {
        this.name = name;
    }

    ShardReport parse(String text) {
        JsonNode root = tree(text);
        JsonNode shard = root.path("shard");
        if (!shard.isObject()) {
            throw noShard("it has no shard");
        }
        try {
            Shard which =
                    new Shard(shard.path("number").asInt(), shard.path("of").asInt());
            List<RevisionId> revisions = new ArrayList<>();
            shard.path("revisions").forEach(id -> revisions.add(RevisionId.of(id.asText())));
            Stretch stretch =
                    new Stretch(which, revisions, shard.path("descendedTo").asInt());
            List<CheckResult> results = new ArrayList<>();
            root.path("checks").forEach(check -> results.add(result(check, shard.path("notReached"))));
            ShardUnion.Part part = new ShardUnion.Part(walk(root).of(stretch), results);
            return new ShardReport(name, which, shard.path("history").asText(), root, part, nodes);
        } catch (IllegalArgumentException e) {
            throw noShard(e.getMessage());
        }
    }

    private JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw noShard("it is no JSON");
        }
    }

    private IllegalArgumentException noShard(@Nullable String why) {
        return new IllegalArgumentException(name + " is not the report of a shard: " + why
                + ". Name what `stepwell verify --shard 1/2 --format json --output FILE` has written.");
    }

    private WalkRecord walk(JsonNode root) {
        JsonNode walk = root.path("walk");
        List<StepRecord> steps = steps(walk.path("steps"));
        List<BranchRun> runs = new ArrayList<>();
        walk.path("branches").forEach(run -> runs.add(run(run)));
        JsonNode source = root.path("source");
        return new WalkRecord(
                steps,
                new Branches(runs, 0, List.of()),
                source.path("server").asText(),
                source.path("serverVersion").asInt(),
                Duration.ofMillis(walk.path("millis").asLong()));
    }

    private BranchRun run(JsonNode node) {
        RevisionId first = RevisionId.of(node.path("first").asText());
        RevisionId second = RevisionId.of(node.path("second").asText());
        Optional<RevisionId> merge = text(node, "merge").map(RevisionId::of);
        return new BranchRun(new BranchPair(first, second, merge), first, second, steps(node.path("steps")), null);
    }

    private List<StepRecord> steps(JsonNode array) {
        List<StepRecord> steps = new ArrayList<>();
        array.forEach(node -> steps.add(step(node)));
        return steps;
    }

    private StepRecord step(JsonNode node) {
        StepRecord step = new StepRecord(
                RevisionId.of(node.path("revision").asText()),
                word(Pass.values(), Pass::word, node.path("pass")),
                word(Outcome.values(), Outcome::word, node.path("outcome")),
                NOTHING,
                NOTHING,
                error(node.path("error")).orElse(null),
                text(node, "blockedBy").map(RevisionId::of).orElse(null),
                null,
                Duration.ofMillis(node.path("millis").asLong()));
        nodes.put(step, node);
        return step;
    }

    private static CheckResult result(JsonNode node, JsonNode blockers) {
        String check = node.path("check").asText();
        List<Finding> findings = new ArrayList<>();
        node.path("findings").forEach(finding -> findings.add(finding(check, finding)));
        Map<RevisionId, RevisionId> notReached = new LinkedHashMap<>();
        blockers.path(check)
                .properties()
                .forEach(entry -> notReached.put(
                        RevisionId.of(entry.getKey()),
                        RevisionId.of(entry.getValue().asText())));
        boolean wasRun = !node.path("outcome").asText().equals(CheckResult.NOT_RUN);
        return new CheckResult(check, Checks.claim(check), wasRun, findings, notReached);
    }

    private static Finding finding(String check, JsonNode node) {
        Set<String> classes = new HashSet<>();
        node.path("classes").forEach(kind -> classes.add(kind.asText()));
        return new Finding(
                check,
                node.path("code").asText(),
                word(Severity.values(), Severity::word, node.path("severity")),
                text(node, "revision").map(RevisionId::of),
                text(node, "direction").map(word -> word(Direction.values(), Direction::word, node.path("direction"))),
                node.path("path").asText(),
                node.path("message").asText(),
                text(node, "before"),
                text(node, "after"),
                text(node, "file"),
                node.path("line").asInt(),
                node.path("remedy").asText(),
                error(node.path("error")),
                classes,
                Optional.empty());
    }

    private static Optional<ScriptError> error(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new ScriptError(
                node.path("sqlState").asText(),
                node.path("message").asText(),
                text(node, "detail").orElse(null),
                text(node, "hint").orElse(null),
                text(node, "statement").orElse(null),
                node.path("file").asText(),
                node.path("line").asInt()));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static <T> T word(T[] values, Function<T, String> word, JsonNode node) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(node.asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it has the word '" + node.asText() + "'"));
    }
}
