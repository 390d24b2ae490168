package dev.stepwell.check;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the history has one head, as {@code upgrade head} needs it. */
final class SingleHeadCheck implements Check {

    static final String NAME = "single-head";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "the history has a single head";
    }

    @Override
    public boolean needsWalk() {
        return false;
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        RevisionGraph graph = evidence.history().graph();
        if (graph.heads().size() < 2) {
            return CheckResult.of(this, List.of());
        }
        String heads = graph.heads().stream().map(id -> describe(graph.get(id))).collect(Collectors.joining(", "));
        String ids = graph.heads().stream().map(RevisionId::value).collect(Collectors.joining(" "));
        Finding finding = FindingBuilder.error(NAME, "multiple-heads")
                .remedy("Merge them with `stepwell merge -m \"merge heads\" " + ids + "`.")
                .saying("The history has " + graph.heads().size() + " heads, so `upgrade head` is ambiguous: " + heads
                        + ".");
        return CheckResult.of(this, List.of(finding));
    }

    private static String describe(Revision head) {
        String message = head.message().isEmpty() ? "" : " " + head.message();
        return head.id() + message + (head.origin().isEmpty() ? "" : " (" + head.origin() + ")");
    }
}
