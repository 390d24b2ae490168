package dev.stepwell.revision;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Judges what revisions refer to: parents and dependencies that exist and are not the revision itself. */
final class ReferenceCheck {
    /** Searching near names costs a pass over all names; a broken directory can lack thousands. */
    private static final int SEARCHES = 50;

    private final List<Revision> revisions;
    private final Names names;
    private final Consumer<GraphProblem> problems;
    private int searches;

    ReferenceCheck(List<Revision> revisions, Names names, Consumer<GraphProblem> problems) {
        this.revisions = revisions;
        this.names = names;
        this.problems = problems;
    }

    void run() {
        for (Revision revision : revisions) {
            revision.parents().stream().distinct().forEach(parent -> parent(revision, parent.value()));
        }
        for (Revision revision : revisions) {
            revision.dependsOn().stream().distinct().forEach(name -> dependency(revision, name));
        }
    }

    private void parent(Revision revision, String parent) {
        OptionalInt found = names.id(parent);
        if (found.isEmpty()) {
            missing(GraphProblem.Code.MISSING_PARENT, revision, parent, "its parent", parentHint(parent));
        } else if (revision.id().value().equals(parent)) {
            report(
                    GraphProblem.Code.SELF_LOOP,
                    "Self-loop is detected in revisions (" + parent + "): " + revision.mention()
                            + " names itself as its parent. Name the revision that it follows, or none.",
                    revision);
        }
    }

    private String parentHint(String parent) {
        OptionalInt labelled = names.label(parent);
        if (labelled.isPresent()) {
            return "That is a label of " + revisions.get(labelled.getAsInt()).mention() + "; a parent needs the id.";
        }
        return nearest(parent, names.ids()) + "Restore its file, or correct the parent.";
    }

    private void dependency(Revision revision, String name) {
        OptionalInt found = names.idOrLabel(name);
        if (found.isEmpty()) {
            String hint = nearest(name, names.all().keySet()) + "Write a whole id or a label.";
            missing(GraphProblem.Code.MISSING_DEPENDENCY, revision, name, "what it depends on", hint);
        } else if (revisions.get(found.getAsInt()).id().equals(revision.id())) {
            report(
                    GraphProblem.Code.DEPENDENCY_SELF_LOOP,
                    "Dependency self-loop is detected in revisions (" + revision.id() + "): " + revision.mention()
                            + " depends on itself through '" + name + "'. Remove that dependency.",
                    revision);
        }
    }

    private void missing(GraphProblem.Code code, Revision revision, String name, String role, String hint) {
        report(
                code,
                "Revision " + name + " referenced from " + revision.id() + " is not present: " + revision.mention()
                        + " names it as " + role + ". "
                        + hint,
                revision);
    }

    private String nearest(String name, Collection<String> candidates) {
        if (searches++ >= SEARCHES) {
            return "";
        }
        List<String> near = Nearest.to(name, candidates);
        return near.isEmpty() ? "" : "Nearest: " + String.join(", ", near) + ". ";
    }

    private void report(GraphProblem.Code code, String message, Revision revision) {
        problems.accept(GraphProblem.about(code, message, List.of(revision)));
    }
}
