package dev.stepwell.report;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.revision.GraphDrawing;
import java.util.List;

/**
 * A verdict as one HTML page: the verdict, the checks, the findings of each revision with filters, and the walk. It holds all
 * that it needs and loads nothing, and without scripts everything shows.
 */
public final class HtmlReport {

    /** The page itself allows nothing to be loaded, whatever gets into it. */
    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    /**
     * Renders a verdict.
     *
     * @param verdict the verdict
     * @return an HTML document that ends with a line break
     */
    public String render(Verdict verdict) {
        Markup page = new Markup("<!DOCTYPE html>");
        page.open("html", "lang", "en");
        head(page, verdict);
        page.open("body", "class", verdict.passed() ? "passed" : "failed");
        header(page, verdict);
        page.open("main");
        checks(page, verdict);
        if (!verdict.findings().isEmpty()) {
            filters(page, verdict);
        }
        new HtmlFindings(verdict).write(page);
        drawing(page, verdict);
        verdict.walk().ifPresent(walk -> new HtmlWalk(verdict, walk).write(page));
        page.close();
        footer(page, verdict);
        page.verbatim("script", Resource.text("report.js"));
        return page.document();
    }

    private static void head(Markup page, Verdict verdict) {
        page.open("head");
        page.lone("meta", "charset", "utf-8");
        page.lone("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.lone("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_FROM_ELSEWHERE);
        page.text("title", Summary.conclusion(verdict) + " " + verdict.location());
        page.verbatim("style", Resource.text("report.css"));
        page.close();
    }

    private static void header(Markup page, Verdict verdict) {
        page.open("header");
        page.text("p", Summary.conclusion(verdict), "class", "verdict");
        page.text("h1", verdict.location());
        page.text("p", Summary.title(verdict));
        page.close();
    }

    private static void checks(Markup page, Verdict verdict) {
        page.open("section", "id", "checks");
        page.text("h2", "Checks");
        page.open("table");
        for (CheckResult result : verdict.results()) {
            page.open("tr", "class", result.outcome());
            page.open("th", "scope", "row");
            if (result.findings().isEmpty()) {
                page.text("span", result.check());
            } else {
                page.text("a", result.check(), "href", "#findings", "data-check", result.check());
            }
            page.close();
            page.text("td", result.outcome(), "class", "outcome");
            HtmlEvidence.prose(page, "td", CheckLine.detail(result));
            page.close();
        }
        page.close().close();
    }

    /** Hidden until the script is there that makes them work. */
    private static void filters(Markup page, Verdict verdict) {
        page.open("form", "id", "filters", "hidden", "");
        for (HtmlFindings.Weight weight : HtmlFindings.Weight.values()) {
            long count = verdict.findings().stream()
                    .filter(finding -> HtmlFindings.Weight.of(finding) == weight)
                    .count();
            if (count > 0) {
                page.open("label", "class", weight.word());
                page.lone("input", "type", "checkbox", "name", "weight", "value", weight.word(), "checked", "");
                page.text("span", count + " " + weight.plural(count));
                page.close();
            }
        }
        page.open("select", "name", "check", "aria-label", "Check");
        page.text("option", "every check", "value", "");
        for (CheckResult result : verdict.results()) {
            if (!result.findings().isEmpty()) {
                page.text("option", result.check(), "value", result.check());
            }
        }
        page.close();
        page.lone(
                "input",
                "type",
                "search",
                "name",
                "words",
                "placeholder",
                "revision, object, file, message …",
                "aria-label",
                "Words that findings shall hold");
        page.text("output", "");
        page.close();
    }

    private static void drawing(Markup page, Verdict verdict) {
        verdict.history()
                .map(history -> history.graph())
                .filter(graph -> !Summary.isLine(graph))
                .ifPresent(graph -> {
                    page.open("section").text("h2", "History");
                    page.text("pre", String.join("\n", GraphDrawing.lines(graph)), "class", "drawing");
                    page.close();
                });
    }

    private static void footer(Markup page, Verdict verdict) {
        page.open("footer");
        if (verdict.walk().isPresent()) {
            page.text("p", Summary.COMPARED);
            Unseen.lines(verdict).forEach(line -> page.text("p", line));
        }
        List<Finding> findings = verdict.findings();
        verdict.baseline().ifPresent(use -> page.text("p", BaselineLine.of(use, findings)));
        page.close();
    }
}
