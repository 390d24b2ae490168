package dev.stepwell.revision;

import dev.stepwell.revision.RevisionException.Code;
import java.util.List;

/** Words the errors about targets that count revisions. */
final class WalkErrors {
    private WalkErrors() {}

    static RevisionException wrongWay(Point point, Direction direction) {
        if (point.length() == 0) {
            return nothingCounted(point);
        }
        boolean up = direction == Direction.UPGRADE;
        return TargetErrors.error(
                Code.WRONG_WAY,
                point.text(),
                didNotProduce(point) + "from the present state, " + direction.word() + " goes " + (up ? "up" : "down")
                        + " only. Use `" + (up ? "downgrade " : "upgrade ") + point.text()
                        + "`, or count from a revision: '<id>" + point.distance() + "'.",
                List.of(),
                List.of());
    }

    static RevisionException nothingCounted(Point point) {
        return TargetErrors.error(
                Code.WRONG_WAY,
                point.text(),
                "Relative revision 0 didn't produce 0 migrations: '" + point.text()
                        + "' counts no revision. Write a distance of at least 1.",
                List.of(),
                List.of());
    }

    /** The walk ended early. */
    static RevisionException tooFar(Point point, int walked, String end, List<RevisionId> at) {
        String how = point.fromPresent() ? didNotProduce(point) : "Walked too far: ";
        String reach = walked == 0
                ? "there is nothing " + (point.upwards() ? "above " : "below ") + end
                : "after " + walked + (walked == 1 ? " revision" : " revisions") + " it ends at " + end;
        return TargetErrors.error(
                Code.TOO_FAR,
                point.text(),
                how + "'" + point.text() + "' goes beyond the graph; " + reach + ". Name a shorter distance, or "
                        + (point.upwards() ? "'heads'." : "'base'."),
                at,
                List.of());
    }

    static RevisionException fork(Point point, String at, List<Revision> ways) {
        List<String> instead = point.upwards()
                ? ways.stream().map(way -> point.along(way.id())).toList()
                : ways.stream().map(way -> way.id().value()).toList();
        String kind = point.upwards() ? " the branch point " : " the merge point ";
        return TargetErrors.error(
                Code.AMBIGUOUS_WALK,
                point.text(),
                "Ambiguous walk: '" + point.text() + "' comes to" + (at.equals("base") ? " base" : kind + at)
                        + ", where it could go on to " + Listing.mentions(ways) + ". Say which, for example "
                        + Listing.quoted(instead) + ".",
                TargetErrors.ids(ways),
                instead);
    }

    /**
     * Several revisions to count from.
     *
     * @param clear those of them from which the distance leads to one place
     */
    static RevisionException severalStarts(
            Point point, List<Revision> starts, List<Revision> clear, Direction direction) {
        boolean up = direction == Direction.UPGRADE;
        List<String> instead =
                clear.stream().map(start -> point.along(start.id())).toList();
        return TargetErrors.error(
                up ? Code.AMBIGUOUS_UPGRADE : Code.AMBIGUOUS_DOWNGRADE,
                point.text(),
                (up
                                ? "Ambiguous upgrade from multiple current revisions"
                                : "downgrade " + point.text() + " from multiple heads is ambiguous")
                        + ": the database is at " + Listing.mentions(starts) + ". "
                        + (instead.isEmpty()
                                ? "Name the revision to end at."
                                : "Say from which to count: " + Listing.quoted(instead) + "."),
                TargetErrors.ids(starts),
                instead);
    }

    private static String didNotProduce(Point point) {
        return "Relative revision " + point.distance() + " didn't produce "
                + point.distance().substring(1) + " migrations: ";
    }
}
