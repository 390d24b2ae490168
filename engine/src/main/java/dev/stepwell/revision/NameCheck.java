package dev.stepwell.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Judges the ids and labels of revisions: fit for a version table and for targets, and each used once. */
final class NameCheck {
    private final List<Revision> revisions;
    private final Names names;
    private final Consumer<GraphProblem> problems;

    NameCheck(List<Revision> revisions, Names names, Consumer<GraphProblem> problems) {
        this.revisions = revisions;
        this.names = names;
        this.problems = problems;
    }

    void run() {
        duplicates();
        revisions.forEach(this::id);
        labels();
    }

    private void duplicates() {
        Map<RevisionId, List<Revision>> byId = new LinkedHashMap<>();
        for (Revision revision : revisions) {
            byId.computeIfAbsent(revision.id(), id -> new ArrayList<>()).add(revision);
        }
        byId.forEach((id, same) -> {
            if (same.size() > 1) {
                report(
                        GraphProblem.Code.DUPLICATE_ID,
                        "Revision " + id + " is present more than once" + origins(same)
                                + ". Give all but one of them a new id.",
                        same);
            }
        });
    }

    private static String origins(List<Revision> revisions) {
        String origins = revisions.stream()
                .map(Revision::origin)
                .filter(origin -> !origin.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return origins.isEmpty() ? "" : ": " + origins;
    }

    private void id(Revision revision) {
        String id = revision.id().value();
        List<String> illegal = NameRule.illegalCharacters(id);
        if (!illegal.isEmpty()) {
            report(
                    GraphProblem.Code.ILLEGAL_ID,
                    "Character(s) " + NameRule.quoted(illegal) + " not allowed in revision identifier '" + id + "'"
                            + where(revision) + ". Rename it with letters, digits and underscores.",
                    List.of(revision));
        }
        if (NameRule.length(id) > NameRule.LONGEST_ID) {
            report(
                    GraphProblem.Code.ID_TOO_LONG,
                    "Revision identifier '" + id + "'" + where(revision) + " has " + NameRule.length(id)
                            + " characters, and the version table holds " + NameRule.LONGEST_ID + ". Shorten it.",
                    List.of(revision));
        }
        if (NameRule.reserved(id)) {
            report(
                    GraphProblem.Code.RESERVED_NAME,
                    "Revision identifier '" + id + "'" + where(revision)
                            + " means something else in a target. Give the revision another id.",
                    List.of(revision));
        }
    }

    private void labels() {
        for (int node = 0; node < revisions.size(); node++) {
            for (String label : revisions.get(node).labels().stream().distinct().toList()) {
                label(label, node);
            }
        }
    }

    private void label(String label, int node) {
        Revision revision = revisions.get(node);
        List<String> illegal = NameRule.illegalCharacters(label);
        if (!illegal.isEmpty()) {
            report(
                    GraphProblem.Code.ILLEGAL_LABEL,
                    "Character(s) " + NameRule.quoted(illegal) + " not allowed in branch label '" + label
                            + "' of revision " + revision.mention()
                            + ". Rename it with letters, digits and underscores.",
                    List.of(revision));
        }
        if (label.isEmpty() || NameRule.reserved(label)) {
            report(
                    GraphProblem.Code.RESERVED_NAME,
                    "Branch label '" + label + "' of revision " + revision.mention()
                            + (label.isEmpty() ? " is empty" : " means something else in a target")
                            + ". Give the branch another label.",
                    List.of(revision));
        }
        names.idOrLabel(label).ifPresent(owner -> clash(label, node, owner));
    }

    private void clash(String label, int node, int owner) {
        boolean isId = names.id(label).isPresent();
        if (owner == node && !isId) {
            return;
        }
        Revision revision = revisions.get(node);
        Revision user = revisions.get(owner);
        report(
                GraphProblem.Code.LABEL_CLASH,
                "Branch name '" + label + "' in revision " + revision.id() + " already used by revision " + user.id()
                        + (isId ? " as its id" : "") + ". Choose another label in " + revision.mention() + ".",
                owner == node ? List.of(revision) : List.of(revision, user));
    }

    private static String where(Revision revision) {
        return revision.origin().isEmpty() ? "" : " in " + revision.origin();
    }

    private void report(GraphProblem.Code code, String message, List<Revision> concerned) {
        problems.accept(GraphProblem.about(code, message, concerned));
    }
}
