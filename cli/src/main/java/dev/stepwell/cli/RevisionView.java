package dev.stepwell.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Revisions as the commands print them, in the words that users of Alembic know. */
final class RevisionView {

    private final RevisionGraph graph;
    private final Set<RevisionId> heads;
    private final Set<RevisionId> realHeads;
    private final Optional<Set<RevisionId>> current;

    /**
     * A view.
     *
     * @param current the tips of what is applied; empty when no database was asked
     */
    RevisionView(RevisionGraph graph, Optional<Set<RevisionId>> current) {
        this.graph = graph;
        this.heads = graph.heads();
        this.realHeads = graph.realHeads();
        this.current = current;
    }

    /** {@code <base> -> 22d4bdcb1bbf (head), Create all application tables}. */
    String withParents(Revision revision) {
        String needs = revision.dependsOn().isEmpty() ? "" : " (" + String.join(", ", revision.dependsOn()) + ")";
        return parents(revision) + needs + " -> " + marked(revision) + message(revision);
    }

    /** {@code 22d4bdcb1bbf (head), Create all application tables}. */
    String withMessage(Revision revision) {
        return marked(revision) + message(revision);
    }

    /** {@code 22d4bdcb1bbf (head)}. */
    String marked(Revision revision) {
        Set<String> labels = graph.labels(revision.id());
        return revision.id() + (labels.isEmpty() ? "" : " (" + String.join(", ", labels) + ")") + marks(revision);
    }

    /** The same for lists in which every revision is a current one. */
    String withoutCurrent(Revision revision) {
        return new RevisionView(graph, Optional.empty()).marked(revision);
    }

    /** Everything that the file declares, on several lines. */
    String entry(Revision revision) {
        StringBuilder text = new StringBuilder("Rev: " + revision.id() + marks(revision) + "\n");
        text.append(isMerge(revision) ? "Merges: " : "Parent: ")
                .append(parents(revision))
                .append('\n');
        line(text, "Also depends on: ", revision.dependsOn());
        List<RevisionId> children = graph.children(revision.id());
        if (children.size() > 1) {
            line(text, "Branches into: ", values(children));
        }
        line(text, "Branch names: ", graph.labels(revision.id()));
        line(text, "Path: ", revision.origin().isEmpty() ? List.of() : List.of(revision.origin()));
        line(text, "Created: ", created(revision).stream().toList());
        return text + "\n"
                + revision.message().lines().map(each -> "    " + each + "\n").collect(Collectors.joining());
    }

    ObjectNode json(Revision revision) {
        ObjectNode node = JsonText.object().put("revision", revision.id().value());
        fill(node.putArray("parents"), values(revision.parents()));
        fill(node.putArray("dependsOn"), revision.dependsOn());
        fill(node.putArray("labels"), graph.labels(revision.id()));
        node.put("message", revision.message());
        node.put("created", created(revision).orElse(null));
        node.put("file", revision.origin());
        node.put("head", heads.contains(revision.id()));
        node.put("branchPoint", graph.children(revision.id()).size() > 1);
        node.put("mergePoint", isMerge(revision));
        current.ifPresent(applied -> node.put("current", applied.contains(revision.id())));
        return node;
    }

    private String marks(Revision revision) {
        RevisionId id = revision.id();
        String head = realHeads.contains(id) ? " (head)" : heads.contains(id) ? " (effective head)" : "";
        return head
                + (current.isPresent() && current.get().contains(id) ? " (current)" : "")
                + (graph.children(id).size() > 1 ? " (branchpoint)" : "")
                + (isMerge(revision) ? " (mergepoint)" : "");
    }

    private static String message(Revision revision) {
        return revision.message().isEmpty()
                ? ""
                : ", " + revision.message().lines().findFirst().orElse("");
    }

    private static String parents(Revision revision) {
        return revision.parents().isEmpty() ? "<base>" : String.join(", ", values(revision.parents()));
    }

    private static boolean isMerge(Revision revision) {
        return revision.parents().stream().distinct().count() > 1;
    }

    private static Optional<String> created(Revision revision) {
        return revision.created().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);
    }

    private static void line(StringBuilder text, String title, Collection<String> values) {
        if (!values.isEmpty()) {
            text.append(title).append(String.join(", ", values)).append('\n');
        }
    }

    private static void fill(ArrayNode array, Collection<String> values) {
        values.forEach(array::add);
    }

    private static List<String> values(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
