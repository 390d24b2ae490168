package dev.stepwell.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.revision.RevisionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One finding as a SARIF result. */
final class SarifResult {

    private final Verdict verdict;
    private final Map<String, Integer> rules;

    /**
     * For the findings of one verdict.
     *
     * @param rules where each rule stands in the list of rules
     */
    SarifResult(Verdict verdict, Map<String, Integer> rules) {
        this.verdict = verdict;
        this.rules = rules;
    }

    void fill(ObjectNode result, Finding finding) {
        String rule = SarifReport.rule(finding);
        result.put("ruleId", rule);
        result.put("ruleIndex", Objects.requireNonNull(rules.get(rule)));
        result.put("level", level(finding));
        result.putObject("message").put("text", message(finding));
        location(result.putArray("locations").addObject(), finding);
        result.putObject("partialFingerprints").put("finding/v1", fingerprint(finding));
        suppressions(result, finding);
        // Either every result of a run says how it stands to the baseline, or none does.
        verdict.baseline().ifPresent(baseline -> result.put("baselineState", finding.known() ? "unchanged" : "new"));
        properties(result.putObject("properties"), finding);
    }

    private static String level(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** The sentence, what PostgreSQL said, and what to do: viewers show little else. */
    private String message(Finding finding) {
        StringBuilder text = new StringBuilder();
        finding.revision().ifPresent(id -> text.append(verdict.label(id))
                .append(finding.direction().map(way -> ", " + way.word()).orElse(""))
                .append(": "));
        text.append(finding.message());
        finding.error().ifPresent(error -> text.append(" PostgreSQL said: ")
                .append(error.message())
                .append(error.sqlState().isEmpty() ? "" : " (SQLSTATE " + error.sqlState() + ")")
                .append('.'));
        return finding.remedy().isEmpty() ? text.toString() : text + " " + finding.remedy();
    }

    /** What is about no file is about the folder: viewers drop results without a place. */
    private void location(ObjectNode location, Finding finding) {
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation")
                .put(
                        "uri",
                        finding.file()
                                .map(ArtifactUri::of)
                                .orElseGet(() -> ArtifactUri.ofDirectory(verdict.location())));
        if (finding.line() > 0) {
            physical.putObject("region").put("startLine", finding.line());
        }
        if (!finding.path().isEmpty()) {
            location.putArray("logicalLocations").addObject().put("fullyQualifiedName", finding.path());
        }
    }

    private static void suppressions(ObjectNode result, Finding finding) {
        ArrayNode suppressions = result.putArray("suppressions");
        finding.acknowledged()
                .ifPresent(reason ->
                        suppressions.addObject().put("kind", "inSource").put("justification", reason));
        if (finding.known()) {
            suppressions.addObject().put("kind", "external").put("justification", "It stands in the baseline.");
        }
    }

    private static void properties(ObjectNode properties, Finding finding) {
        properties.put("check", finding.check());
        finding.revision().map(RevisionId::value).ifPresent(id -> properties.put("revision", id));
        finding.direction().ifPresent(way -> properties.put("direction", way.word()));
        finding.before().ifPresent(value -> properties.put("before", value));
        finding.after().ifPresent(value -> properties.put("after", value));
        if (!finding.classes().isEmpty()) {
            ArrayNode classes = properties.putArray("classes");
            finding.classes().forEach(classes::add);
        }
    }

    /** The same for the same finding in every run, wherever its line has moved. */
    private static String fingerprint(Finding finding) {
        String identity = String.join(
                "\n",
                List.of(
                        finding.check(),
                        finding.code(),
                        finding.revision().map(RevisionId::value).orElse(""),
                        finding.direction().map(way -> way.word()).orElse(""),
                        finding.path()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
