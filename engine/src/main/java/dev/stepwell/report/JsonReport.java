package dev.stepwell.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.check.BaselineUse;
import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Cutoff;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Layout;
import dev.stepwell.walk.BranchRun;
import dev.stepwell.walk.Restoration;
import dev.stepwell.walk.StepRecord;
import dev.stepwell.walk.Stretch;
import dev.stepwell.walk.WalkRecord;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A verdict for machines, as {@code docs/report.schema.json} describes it. Its {@code schemaVersion} changes when a
 * reader of the present form would no longer understand it.
 */
public final class JsonReport {

    private static final int SCHEMA_VERSION = 1;

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Renders a verdict.
     *
     * @param verdict the verdict
     * @return one JSON object that ends with a line break
     */
    public String render(Verdict verdict) {
        return text(tree(verdict));
    }

    /**
     * Renders the verdict on several shards.
     *
     * @param verdict the verdict on all of them
     * @param walk its record, as the shards have written it
     * @return one JSON object that ends with a line break
     */
    public String render(Verdict verdict, MergedWalk walk) {
        ObjectNode root = tree(verdict);
        root.set("walk", walk.json());
        return text(root);
    }

    private ObjectNode tree(Verdict verdict) {
        ObjectNode root = json.createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        source(root.putObject("source"), verdict);
        ObjectNode walked = root.putObject("walk");
        walked.put("millis", verdict.walk().map(walk -> walk.time().toMillis()).orElse(null));
        ArrayNode steps = walked.putArray("steps");
        verdict.walk().ifPresent(walk -> walk.steps().forEach(step -> step(steps.addObject(), walk, step)));
        verdict.walk().flatMap(WalkRecord::stretch).ifPresent(part -> shard(root.putObject("shard"), part, verdict));
        ArrayNode branches = walked.putArray("branches");
        verdict.walk().ifPresent(walk -> walk.branches().runs().forEach(run -> branch(branches.addObject(), run)));
        ArrayNode checks = root.putArray("checks");
        verdict.results().forEach(result -> check(checks.addObject(), result));
        verdict.baseline()
                .ifPresentOrElse(use -> baseline(root.putObject("baseline"), use), () -> root.putNull("baseline"));
        return root;
    }

    private String text(ObjectNode root) {
        try {
            return json.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void shard(ObjectNode node, Stretch part, Verdict verdict) {
        node.put("number", part.shard().number());
        node.put("of", part.shard().of());
        node.put("history", verdict.history().orElseThrow().checksum());
        ArrayNode revisions = node.putArray("revisions");
        part.revisions().forEach(id -> revisions.add(id.value()));
        node.put("descendedTo", part.descendedTo());
        ObjectNode notReached = node.putObject("notReached");
        verdict.results().forEach(result -> {
            ObjectNode blockers = notReached.putObject(result.check());
            result.notReached().forEach((id, blocker) -> blockers.put(id.value(), blocker.value()));
        });
    }

    private static void source(ObjectNode node, Verdict verdict) {
        node.put("location", verdict.location());
        node.put(
                "layout",
                text(verdict.history().map(history -> history.layout()).map(Layout::word)));
        node.put(
                "revisions",
                verdict.history().map(history -> history.scripts().size()).orElse(0));
        node.put("server", text(verdict.walk().map(WalkRecord::server)));
        node.put("serverVersion", verdict.walk().map(WalkRecord::serverVersion).orElse(null));
    }

    private static void branch(ObjectNode node, BranchRun run) {
        node.put("first", run.first().value());
        node.put("second", run.second().value());
        node.put("merge", text(run.pair().merge().map(RevisionId::value)));
        ArrayNode steps = node.putArray("steps");
        run.steps().forEach(step -> taken(steps.addObject(), step));
    }

    private static void step(ObjectNode node, WalkRecord walk, StepRecord step) {
        taken(node, step);
        node.put("restored", text(walk.restoration(step).map(Restoration::word)));
        node.put("blockedBy", text(step.blockedBy().map(RevisionId::value)));
    }

    private static void taken(ObjectNode node, StepRecord step) {
        node.put("revision", step.revision().value());
        node.put("direction", step.direction().word());
        node.put("pass", step.pass().word());
        node.put("outcome", step.outcome().word());
        node.put("millis", step.time().toMillis());
        step.error().ifPresentOrElse(error -> error(node.putObject("error"), error), () -> node.putNull("error"));
    }

    private static void error(ObjectNode node, ScriptError error) {
        node.put("sqlState", error.sqlState());
        node.put("message", error.message());
        node.put("detail", error.detail());
        node.put("hint", error.hint());
        node.put("statement", error.statement());
        node.put("file", error.file());
        node.put("line", error.line());
    }

    private static void check(ObjectNode node, CheckResult result) {
        node.put("check", result.check());
        node.put("outcome", result.outcome());
        result.cutoff()
                .ifPresentOrElse(
                        cutoff -> notJudged(node.putObject("notJudged"), cutoff), () -> node.putNull("notJudged"));
        ArrayNode findings = node.putArray("findings");
        result.findings().forEach(finding -> finding(findings.addObject(), finding));
    }

    private static void notJudged(ObjectNode node, Cutoff cutoff) {
        node.put("before", cutoff.since().value());
        node.put("revisions", cutoff.before().size());
    }

    private static void baseline(ObjectNode node, BaselineUse use) {
        node.put("file", use.file());
        node.put("written", use.written());
        ArrayNode removed = node.putArray("removed");
        use.removed().forEach(entry -> removed.add(entry.line()));
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("revision", text(finding.revision().map(RevisionId::value)));
        node.put("direction", text(finding.direction().map(Direction::word)));
        node.put("code", finding.code());
        ArrayNode classes = node.putArray("classes");
        finding.classes().forEach(classes::add);
        node.put("severity", finding.severity().word());
        node.put("path", finding.path());
        node.put("message", finding.message());
        node.put("before", text(finding.before()));
        node.put("after", text(finding.after()));
        node.put("file", text(finding.file()));
        node.put("line", finding.line() == 0 ? null : (Integer) finding.line());
        node.put("remedy", finding.remedy());
        finding.error().ifPresentOrElse(error -> error(node.putObject("error"), error), () -> node.putNull("error"));
        node.put("acknowledged", text(finding.acknowledged()));
        node.put("known", finding.known());
    }

    private static @Nullable String text(Optional<String> value) {
        return value.orElse(null);
    }
}
