package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;
import static dev.stepwell.hazard.HazardClass.TABLE_REWRITE;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.RewriteReason;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column gets another type, and the table is written anew or read as a whole for it. */
final class ChangeColumnType implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "change-column-type",
            "A column gets a type for which the table is written or read as a whole.",
            TABLE_REWRITE,
            BLOCKING_LOCK,
            DATA_DEPENDENT);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        List<Stayed> changed = scene.change().stayed(ObjectKind.COLUMN).stream()
                .filter(column -> column.differs("type") || column.differs("collation"))
                .filter(column ->
                        scene.change().before().find(Names.table(column.was())).isPresent())
                .toList();
        Set<ObjectName> tables =
                changed.stream().map(column -> Names.table(column.was())).collect(Collectors.toSet());
        Stream<Sighting> columns = changed.stream()
                .filter(column -> column.now("inherited from").isEmpty() && !isBesideOthers(column, changed))
                .flatMap(column -> sighting(scene, column).stream());
        Stream<Sighting> others = Rewritten.in(scene, RewriteReason.TYPE)
                .filter(rewritten -> !tables.contains(rewritten.table()))
                .map(rewritten -> ofSameName(scene, rewritten));
        return Stream.concat(columns, others).toList();
    }

    /** Another column of the table is to blame, when this one alone would cost nothing. */
    private static boolean isBesideOthers(Stayed column, List<Stayed> changed) {
        return isFree(column)
                && changed.stream()
                        .anyMatch(other ->
                                !isFree(other) && Names.table(other.was()).equals(Names.table(column.was())));
    }

    private static boolean isFree(Stayed column) {
        return TypeChange.isFree(column.old("type"), column.now("type"));
    }

    /** The new type has the name of the old one, so that the column does not show it. */
    private static Sighting ofSameName(Scene scene, Rewritten rewritten) {
        return KIND.at(
                        rewritten.statement().line(),
                        rewritten.table().path(),
                        "The upgrade writes " + rewritten.table()
                                + " anew for the new type of a column, which has the name of the old type, "
                                + rewritten.sentence(scene))
                .remedy("Add the new values to the type that is there, or add a column of the new type and drop the old"
                        + " one in a later release.");
    }

    private static Optional<Sighting> sighting(Scene scene, Stayed column) {
        ObjectName table = Names.table(column.was());
        Set<ObjectName> family = Family.of(scene, table);
        boolean keeps = TypeChange.keepsEveryValue(column.old("type"), column.now("type"));
        Optional<StatementEffects> rewriting = scene.blamed(
                statement -> Locking.rewrites(family, statement), column.was().name());
        Optional<StatementEffects> working = rewriting.or(
                () -> LockingSighting.scanning(scene, table, column.was().name()));
        boolean isFree = scene.locking().isKnown() ? working.isEmpty() : keeps;
        if (isFree) {
            return Optional.empty();
        }
        boolean isRewritten = rewriting.isPresent() || !scene.locking().isKnown();
        return Optional.of(KIND.at(
                        LockingSighting.line(scene, working, column.was()),
                        column.was().path(),
                        "The upgrade " + (isRewritten ? "writes " + table + " anew" : "reads every row of " + table)
                                + " for the new type of " + column.was() + " "
                                + LockingSighting.sentence(scene, table, working, LockMode.ACCESS_EXCLUSIVE))
                .without(TABLE_REWRITE, !isRewritten)
                .without(DATA_DEPENDENT, keeps)
                .values(column.old("type"), column.now("type"))
                .remedy(
                        "Add a column of the new type, write both, copy in batches, and drop the old one in a later release:",
                        "ALTER TABLE " + Names.table(column.is()).path() + " ADD COLUMN "
                                + Names.quoted(column.is().name() + "_new") + " " + column.now("type")));
    }
}
