package dev.stepwell.check;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        String details = Stream.of(head.origin(), added(head))
                .filter(detail -> !detail.isEmpty())
                .collect(Collectors.joining(", "));
        return head.id() + message + (details.isEmpty() ? "" : " (" + details + ")");
    }

    /** Whom to ask, as far as the header tells. */
    private static String added(Revision head) {
        String author = head.author().map(name -> " by " + name).orElse("");
        String created = head.created().map(time -> " on " + time.toLocalDate()).orElse("");
        return author.isEmpty() && created.isEmpty() ? "" : "added" + author + created;
    }
}
