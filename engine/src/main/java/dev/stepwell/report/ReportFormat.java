package dev.stepwell.report;

import dev.stepwell.check.Verdict;

/** The forms in which a verdict can be had. */
public enum ReportFormat {
    /** For people at a terminal. */
    TEXT,
    /** For scripts, as {@code docs/report.schema.json} describes it. */
    JSON,
    /** One page for people with a browser; nothing is loaded from elsewhere. */
    HTML,
    /** For viewers of code analysis: SARIF 2.1.0. */
    SARIF,
    /** For CI servers that show tests: JUnit XML. */
    JUNIT;

    /**
     * Renders a verdict in this form.
     *
     * @param verdict the verdict
     * @return text that ends with a line break
     */
    public String render(Verdict verdict) {
        return switch (this) {
            case TEXT -> new TextReport().render(verdict);
            case JSON -> new JsonReport().render(verdict);
            case HTML -> new HtmlReport().render(verdict);
            case SARIF -> new SarifReport().render(verdict);
            case JUNIT -> new JunitReport().render(verdict);
        };
    }
}
