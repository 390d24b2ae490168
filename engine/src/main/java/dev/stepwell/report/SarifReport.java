package dev.stepwell.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A verdict as the Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard): one rule for each kind of
 * finding, one result for each finding, at its file and line.
 */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Renders a verdict.
     *
     * @param verdict the verdict
     * @return one JSON object that ends with a line break
     */
    public String render(Verdict verdict) {
        ObjectNode root = json.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        Map<String, Integer> rules = new LinkedHashMap<>();
        tool(run.putObject("tool").putObject("driver"), verdict, rules);
        invocation(run.putArray("invocations").addObject(), verdict);
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        SarifResult result = new SarifResult(verdict, rules);
        verdict.findings().forEach(finding -> result.fill(results.addObject(), finding));
        try {
            return json.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a finding is called as a rule: codes are unique within their check only. */
    static String rule(Finding finding) {
        return finding.check() + "/" + finding.code();
    }

    private static void tool(ObjectNode driver, Verdict verdict, Map<String, Integer> rules) {
        driver.put("name", "Stepwell");
        ArrayNode described = driver.putArray("rules");
        for (CheckResult result : verdict.results()) {
            for (Finding finding : result.findings()) {
                if (rules.putIfAbsent(rule(finding), rules.size()) == null) {
                    ObjectNode rule = described.addObject().put("id", rule(finding));
                    rule.putObject("shortDescription").put("text", sentence(finding.code()));
                    String claim = "The check " + result.check() + " passes when " + result.claim() + ".";
                    rule.putObject("fullDescription").put("text", claim);
                    rule.putObject("help").put("text", claim);
                }
            }
        }
    }

    /** {@code left-behind} as {@code Left behind.} */
    private static String sentence(String code) {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /** The run itself went well; what it could not judge is told as a notification. */
    private static void invocation(ObjectNode invocation, Verdict verdict) {
        invocation.put("executionSuccessful", true);
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        for (CheckResult result : verdict.results()) {
            result.notReached().forEach((revision, blocker) -> notifications
                    .addObject()
                    .put("level", "note")
                    .putObject("message")
                    .put(
                            "text",
                            "The check " + result.check() + " did not reach " + verdict.label(revision) + ", because "
                                    + verdict.label(blocker) + " fails."));
            if (!result.wasRun()) {
                notifications
                        .addObject()
                        .put("level", "note")
                        .putObject("message")
                        .put("text", "The check " + result.check() + " was not run.");
            }
        }
    }
}
