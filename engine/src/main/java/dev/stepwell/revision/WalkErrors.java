package dev.stepwell.revision;

import dev.stepwell.revision.RevisionException.Code;
import java.util.List;

/** Words the errors about targets that count revisions. */
final class WalkErrors {
    private WalkErrors() {}

    static RevisionException wrongWay(Point point, Direction direction) {
        boolean nothing = point.length() == 0;
        String opposite = direction == Direction.UPGRADE ? "downgrade" : "upgrade";
        String why = nothing
                ? "it counts no revision. Write a distance of at least 1."
                : "from the present state, " + direction.word() + " goes "
                        + (direction == Direction.UPGRADE ? "up" : "down") + " only. Use `" + opposite + " "
                        + point.text() + "`, or count from a revision: '<id>" + point.distance() + "'.";
        return TargetErrors.error(Code.WRONG_WAY, point.text(), didNotProduce(point) + why, List.of(), List.of());
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

    static RevisionException severalStarts(Point point, List<Revision> starts, Direction direction) {
        List<String> instead =
                starts.stream().map(start -> point.along(start.id())).toList();
        String familiar = direction == Direction.UPGRADE
                ? "Ambiguous upgrade from multiple current revisions"
                : "downgrade " + point.text() + " from multiple heads is ambiguous";
        return TargetErrors.error(
                direction == Direction.UPGRADE ? Code.AMBIGUOUS_UPGRADE : Code.AMBIGUOUS_DOWNGRADE,
                point.text(),
                familiar + ": the database is at " + Listing.mentions(starts) + ". Say from which to count: "
                        + Listing.quoted(instead) + ".",
                TargetErrors.ids(starts),
                instead);
    }

    private static String didNotProduce(Point point) {
        return "Relative revision " + point.distance() + " didn't produce "
                + point.distance().substring(1) + " migrations: ";
    }
}
