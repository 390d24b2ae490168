package dev.stepwell.report;

import dev.stepwell.check.Finding;
import dev.stepwell.execution.ScriptError;
import java.util.List;

/** What a finding rests on, as the entries of a list of descriptions in HTML. */
final class HtmlEvidence {

    private final Markup page;

    HtmlEvidence(Markup page) {
        this.page = page;
    }

    void write(Finding finding) {
        finding.acknowledged().ifPresent(reason -> prose("accepted because", reason));
        if (finding.known()) {
            prose("known", "It stands in the baseline.");
        }
        if (!finding.path().isEmpty()) {
            code("object", finding.path());
        }
        finding.error().ifPresent(error -> server(error, finding.remedy()));
        values(finding);
        if (!finding.remedy().isEmpty()) {
            prose("to do", finding.remedy());
        }
    }

    private void server(ScriptError error, String remedy) {
        code("server", error.message() + (error.sqlState().isEmpty() ? "" : " (SQLSTATE " + error.sqlState() + ")"));
        if (error.detail() != null) {
            code("detail", error.detail());
        }
        if (error.hint() != null && !error.hint().equals(remedy)) {
            code("hint", error.hint());
        }
        if (error.statement() != null) {
            code("statement", error.statement().strip());
        }
    }

    private void values(Finding finding) {
        String before = finding.before().orElse("");
        String after = finding.after().orElse("");
        if (before.lines().count() > 1 && after.lines().count() > 1) {
            changes(LineDiff.of(before, after));
            return;
        }
        finding.before().ifPresent(value -> code("before", value));
        finding.after().ifPresent(value -> code("after", value));
    }

    /** Long definitions differ in a line or two. */
    private void changes(List<String> lines) {
        page.text("dt", "change");
        page.open("dd", "class", "change");
        for (String line : lines) {
            String kind = line.startsWith("-") ? "del" : line.startsWith("+") ? "ins" : "span";
            page.text(kind, line);
        }
        page.close();
    }

    private void code(String title, String text) {
        page.text("dt", title);
        page.open("dd").text("pre", text).close();
    }

    private void prose(String title, String text) {
        page.text("dt", title);
        prose(page, "dd", text);
    }

    /** An element with text in which what people shall type stands between backticks. */
    static void prose(Markup page, String element, String text) {
        page.open(element);
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                page.text(i % 2 == 1 ? "code" : "span", parts[i]);
            }
        }
        page.close();
    }
}
