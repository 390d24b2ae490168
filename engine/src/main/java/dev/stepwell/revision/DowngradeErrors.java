package dev.stepwell.revision;

import dev.stepwell.revision.RevisionException.Code;
import java.util.List;
import java.util.stream.Collectors;

/** Words the errors about downgrades that would take back nothing, or too much. */
final class DowngradeErrors {
    private DowngradeErrors() {}

    static RevisionException notBelow(Point point, Revision target, Heads from, boolean applied) {
        String why = applied
                ? " is applied only because others depend on it, and nothing that follows it is."
                        + " Name what depends on it to take that back."
                : " is not applied. Name a revision below the rows, or run `upgrade " + target.id() + "`.";
        return TargetErrors.error(
                Code.NOT_A_DOWNGRADE_TARGET,
                point.text(),
                "Destination " + point.text() + " is not a valid downgrade target from current head(s) " + from + ": "
                        + target.mention() + why,
                List.of(target.id()),
                List.of());
    }

    static RevisionException branchNotAbove(Point point, List<Revision> branch, List<Revision> above) {
        List<String> instead = above.stream()
                .map(root -> root.id() + "@" + point.symbol() + point.distance())
                .toList();
        return TargetErrors.error(
                Code.BRANCH_NOT_ABOVE_TARGET,
                point.text(),
                "Not a valid downgrade target from current heads: '" + point.text() + "' does not say which branch is"
                        + " meant, because " + Listing.mentions(branch) + " lies below the fork to "
                        + Listing.mentions(above) + ". Name one: " + Listing.quoted(instead) + ".",
                TargetErrors.ids(above),
                instead);
    }

    static RevisionException sharedBase(String text, List<Revision> others, List<Revision> tips) {
        String all = tips.stream().map(tip -> "," + tip.id() + "@base").collect(Collectors.joining("", text, ""));
        String instead = tips.size() > 3 ? text + "," + tips.get(0).id() + "@base,..." : all;
        return TargetErrors.error(
                Code.SHARED_BASE,
                text,
                "'" + text + "' would take back another branch that shares the base: " + Listing.mentions(others)
                        + ". Name a revision of the branch to stop at, or name what else is to go too: '" + instead
                        + "'.",
                TargetErrors.ids(others),
                List.of(all));
    }
}
