package dev.stepwell.hazard;

import dev.stepwell.effect.Blindness;
import dev.stepwell.effect.ObjectChange;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.script.Statement;
import dev.stepwell.walk.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An upgrade as hazards look at it: what changed in the catalogue, what was seen, and which statement did it. */
final class Scene {

    private final Upgrade upgrade;
    private final CatalogueChange change;
    private final Locking locking;

    Scene(Upgrade upgrade) {
        this.upgrade = upgrade;
        this.change =
                new CatalogueChange(upgrade.step().before(), upgrade.step().after());
        this.locking = new Locking(upgrade.effects());
    }

    Upgrade upgrade() {
        return upgrade;
    }

    /** The subject of sentences. */
    String who() {
        return "The " + upgrade.script().direction().word();
    }

    CatalogueChange change() {
        return change;
    }

    Locking locking() {
        return locking;
    }

    Optional<StepEffects> effects() {
        return upgrade.effects();
    }

    /** Whether a statement without changed objects is known to be no data definition command. */
    boolean seesCommands() {
        return upgrade.effects()
                .map(StepEffects::unseen)
                .filter(unseen -> !unseen.contains(Blindness.COMMANDS) && !unseen.contains(Blindness.ALL_COMMANDS))
                .isPresent();
    }

    /** What each statement was seen to do; none where the upgrade was not observed. */
    List<StatementEffects> statements() {
        return upgrade.effects().map(StepEffects::statements).orElse(List.of());
    }

    /** The statements of the script that an entry of the effects is about. */
    List<Statement> script(StatementEffects seen) {
        List<Statement> all = upgrade.script().statements();
        return seen.first() < all.size() ? all.subList(seen.first(), Math.min(seen.last() + 1, all.size())) : List.of();
    }

    /** What PostgreSQL said when the upgrade failed because of the rows that were there (classes 22 and 23). */
    Optional<ScriptError> failureOnRows() {
        Optional<ScriptError> own = upgrade.step().outcome() == Outcome.FAILED
                ? upgrade.step().error().filter(Scene::isAboutRows)
                : Optional.empty();
        return own.or(() -> effects().flatMap(StepEffects::failsOnRows).filter(Scene::isAboutRows));
    }

    private static boolean isAboutRows(ScriptError error) {
        return error.sqlState().startsWith("22") || error.sqlState().startsWith("23");
    }

    /**
     * The line of the statement that changed or dropped an object: the one that was seen to, else the only one that names
     * it; 0 where several could be to blame.
     */
    int line(ObjectName name) {
        List<Integer> seen = statements().stream()
                .filter(statement -> statement.objects().stream()
                        .anyMatch(object -> object.identity().equals(name.path())
                                && object.type().endsWith(name.kind().word())))
                .map(StatementEffects::line)
                .distinct()
                .toList();
        return seen.size() == 1 ? seen.get(0) : lineOfText(name);
    }

    private int lineOfText(ObjectName name) {
        List<Statement> all = upgrade.script().statements();
        List<Statement> naming = all.size() == 1
                ? all
                : all.stream().filter(statement -> names(statement, name)).toList();
        return naming.size() == 1 ? naming.get(0).line() : 0;
    }

    static boolean names(Statement statement, ObjectName name) {
        return statement.names(plain(name))
                && (name.relation().isEmpty() || !name.kind().isChild() || statement.names(name.relation()));
    }

    /** Without the argument list of a function. */
    private static String plain(ObjectName name) {
        int end = name.name().indexOf('(');
        return end < 0 ? name.name() : name.name().substring(0, end);
    }

    /** Of the statements that fit, the one that names an identifier; the first where none or several do. */
    Optional<StatementEffects> blamed(Predicate<StatementEffects> fits, String identifier) {
        List<StatementEffects> fitting = statements().stream().filter(fits).toList();
        Stream<StatementEffects> naming = fitting.stream()
                .filter(seen -> script(seen).stream().anyMatch(statement -> statement.names(identifier)));
        return naming.findFirst().or(() -> fitting.stream().findFirst());
    }

    /** The command that took an object along, as {@code CASCADE} does; empty where it was dropped by its own name. */
    Optional<String> takenAlongBy(ObjectName name) {
        return statements().stream()
                .flatMap(statement -> statement.objects().stream())
                .filter(object -> object.manner() == ObjectChange.Manner.TAKEN_ALONG)
                .filter(object -> object.identity().equals(name.path()))
                .map(ObjectChange::command)
                .findFirst();
    }
}
