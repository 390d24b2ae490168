package dev.stepwell.report;

import dev.stepwell.check.Verdict;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import dev.stepwell.walk.WalkRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The walk in HTML: one row for each revision, with how each step ended and how long it took. */
final class HtmlWalk {

    private static final Map<Pass, String> PASSES = passes();

    private final Verdict verdict;
    private final WalkRecord walk;

    HtmlWalk(Verdict verdict, WalkRecord walk) {
        this.verdict = verdict;
        this.walk = walk;
    }

    void write(Markup page) {
        page.open("section").open("details");
        page.text("summary", "The walk, step by step");
        page.open("table", "class", "walk");
        page.open("tr").text("th", "revision", "scope", "col");
        PASSES.values().forEach(title -> page.text("th", title, "scope", "col"));
        page.close();
        verdict.history().ifPresent(history -> history.graph().upgradeOrder().stream()
                .map(Revision::id)
                .forEach(id -> row(page, id)));
        page.close().close().close();
    }

    private void row(Markup page, RevisionId id) {
        page.open("tr").text("th", verdict.label(id), "scope", "row");
        PASSES.keySet().forEach(pass -> cell(page, walk.step(id, pass)));
        page.close();
    }

    private void cell(Markup page, Optional<StepRecord> found) {
        if (found.isEmpty()) {
            page.text("td", "");
            return;
        }
        StepRecord step = found.get();
        String reason = step.blockedBy()
                .map(blocker -> "not reached, because " + verdict.label(blocker) + " fails")
                .or(() -> step.error().map(error -> error.message()))
                .orElse("");
        String shown =
                step.isOk() ? step.time().toMillis() + " ms" : step.outcome().word();
        page.text("td", shown, "class", step.outcome().word(), "title", reason);
    }

    private static Map<Pass, String> passes() {
        Map<Pass, String> passes = new LinkedHashMap<>();
        passes.put(Pass.FIRST_UPGRADE, "up");
        passes.put(Pass.DOWNGRADE, "down");
        passes.put(Pass.SECOND_UPGRADE, "up again");
        passes.put(Pass.DESCENT, "down from head");
        return passes;
    }
}
