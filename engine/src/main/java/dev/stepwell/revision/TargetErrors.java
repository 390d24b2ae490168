package dev.stepwell.revision;

import dev.stepwell.revision.RevisionException.Code;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words the errors about what a target names. The sentence that users of Alembic search for stands in each. */
final class TargetErrors {
    private TargetErrors() {}

    static RevisionException malformed(String text) {
        String what = text.isEmpty() ? "The target is blank." : "'" + text + "' is not a target.";
        return error(
                Code.MALFORMED_TARGET,
                text,
                what + " Write an id, a prefix, a label, 'head', 'heads', 'base', '+1', '-1' or 'branch@head'.",
                List.of(),
                List.of());
    }

    static RevisionException range(String text) {
        RevisionRange range = RevisionRange.parse(text);
        String end = range.upper().orElse("heads");
        return error(
                Code.RANGE_NOT_ALLOWED,
                text,
                "Range revision not allowed: '" + text + "' names two ends, which only offline SQL (--sql) and"
                        + " `history -r` take. Name the end alone: '" + end + "'.",
                List.of(),
                List.of(end));
    }

    static RevisionException presentNotAllowed(Point point) {
        return error(
                Code.CURRENT_NOT_ALLOWED,
                point.text(),
                "'" + point.text() + "' counts from what the database holds now, which this command does not take as a"
                        + " target. Name a revision, or count from one: 'head-1'.",
                List.of(),
                List.of());
    }

    static RevisionException unknownRevision(Point point, Nodes nodes) {
        String symbol = point.symbol();
        List<String> tooShort = nodes.names().all().keySet().stream()
                .filter(name -> name.length() < Prefixes.SHORTEST_KEY && name.startsWith(symbol))
                .limit(3)
                .toList();
        String what = "No such revision or branch '" + symbol + "'.";
        if (tooShort.isEmpty()) {
            return notFound(Code.UNKNOWN_REVISION, point, what, symbol, nodes);
        }
        return error(
                Code.UNKNOWN_REVISION,
                point.text(),
                cannotLocate(point, symbol) + what + " A name of up to three characters must be typed whole: "
                        + nodes.quoted(tooShort) + ".",
                List.of(),
                tooShort);
    }

    static RevisionException unknownBranch(Point point, Nodes nodes) {
        Set<String> labels = nodes.names().labels();
        String known = labels.isEmpty() ? " No revision has a label." : " Labels: " + Listing.of(labels.stream()) + ".";
        String what = "No such branch: '" + point.branch() + "'." + known;
        return notFound(Code.UNKNOWN_BRANCH, point, what, point.branch(), nodes);
    }

    private static RevisionException notFound(Code code, Point point, String what, String name, Nodes nodes) {
        List<String> nearest = Nearest.to(name, nodes.names().all().keySet());
        String hint = nearest.isEmpty()
                ? " Nothing is named like it: check that all files are there (`history` lists them)."
                : " Nearest: " + nodes.quoted(nearest) + ".";
        return error(code, point.text(), cannotLocate(point, name) + what + hint, List.of(), nearest);
    }

    static RevisionException ambiguousPrefix(Point point, String prefix, List<String> keys, Nodes nodes) {
        return error(
                Code.AMBIGUOUS_PREFIX,
                point.text(),
                cannotLocate(point, prefix) + "Multiple revisions start with '" + prefix + "': " + nodes.quoted(keys)
                        + ". Type more characters.",
                keys.stream()
                        .map(key -> nodes.id(nodes.names().idOrLabel(key).orElseThrow()))
                        .distinct()
                        .toList(),
                keys);
    }

    static RevisionException notInBranch(Point point, Revision revision, Revision branch) {
        String alone = revision.id() + point.distance();
        return error(
                Code.NOT_IN_BRANCH,
                point.text(),
                cannotLocate(point, point.symbol()) + "Revision " + revision.id() + " is not a member of branch '"
                        + point.branch()
                        + "', which holds " + branch.mention() + ", its ancestors and its descendants. Name "
                        + revision.mention() + " alone: '" + alone + "'.",
                List.of(revision.id(), branch.id()),
                List.of(alone));
    }

    static RevisionException multipleHeads(Point point, List<Revision> heads, Direction direction) {
        String argument = (point.hasBranch() ? point.branch() + "@" : "") + point.symbol();
        return error(
                Code.MULTIPLE_HEADS,
                point.text(),
                "Multiple head revisions are present for given argument '" + argument
                        + "'; please specify a specific target revision, '<branchname>@head' to narrow to a specific"
                        + " head, or 'heads' for all heads"
                        + (direction == Direction.UPGRADE ? "" : " (which only an upgrade takes)") + ". Heads: "
                        + Listing.mentions(heads) + "."
                        + (point.symbol().equals("head") ? " To make them one: " + mergeCommand(ids(heads)) + "." : ""),
                ids(heads),
                heads.stream().map(head -> head.id() + point.distance()).toList());
    }

    static RevisionException overlapping(String text, Revision ancestor, Revision descendant) {
        return error(
                Code.OVERLAPPING_TARGETS,
                text,
                "Requested revision " + descendant.id() + " overlaps with other requested revisions " + ancestor.id()
                        + ": " + descendant.mention() + " brings " + ancestor.mention() + " with it. Leave "
                        + ancestor.id() + " out.",
                List.of(ancestor.id(), descendant.id()),
                List.of(descendant.id().value()));
    }

    /** The command that makes one head of several, as it is typed. */
    static String mergeCommand(Collection<RevisionId> heads) {
        return "`stepwell merge -m \"merge heads\" "
                + heads.stream().map(RevisionId::value).collect(Collectors.joining(" ")) + "`";
    }

    /** Alembic's sentence names the part of a target that is at fault; the whole follows where that is more. */
    private static String cannotLocate(Point point, String part) {
        String whole = part.equals(point.text()) ? "" : " in '" + point.text() + "'";
        return "Can't locate revision identified by '" + part + "'" + whole + ": ";
    }

    static List<RevisionId> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }

    static RevisionException error(
            Code code, String text, String message, List<RevisionId> revisions, List<String> suggestions) {
        return new RevisionException(code, text, message, revisions, suggestions);
    }
}
