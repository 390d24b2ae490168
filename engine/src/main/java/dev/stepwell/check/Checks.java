package dev.stepwell.check;

import dev.stepwell.crawl.Lint;
import dev.stepwell.script.HistoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The checks that exist, and those of them that a run is to make. */
public final class Checks {

    private final List<Check> selected;

    private Checks(List<Check> selected) {
        this.selected = List.copyOf(selected);
    }

    /**
     * Every check.
     *
     * @return the checks in the order in which reports show them
     */
    public static Checks all() {
        return new Checks(List.of(
                new GraphCheck(),
                new SingleHeadCheck(),
                new UpgradeCheck(),
                new RoundTripCheck(),
                new DescentCheck(),
                new BranchAloneCheck(),
                new BranchOrderCheck(),
                new ReversibleCheck(),
                HazardCheck.destructive(),
                HazardCheck.online(),
                new OfflineSqlCheck(),
                new UneditedCheck(),
                new MessageCheck(),
                new AcknowledgementsCheck()));
    }

    /** The checks that need more than a history, made when it is given. */
    private static List<Check> onRequest() {
        return List.of(new SchemaMatchesEntitiesCheck(Optional.empty()), new SchemaLintCheck(Optional.empty()));
    }

    static Hazards hazards() {
        return new Hazards(known().selected);
    }

    /**
     * What a check asks.
     *
     * @param name its name
     * @return a sentence that is true when it passes
     * @throws IllegalArgumentException when there is no such check
     */
    public static String claim(String name) {
        return named(Set.of(name)).selected.get(0).claim();
    }

    /**
     * The named checks.
     *
     * @param names names as {@link Check#name()} gives them; empty means all that need no more than a history
     * @return the checks in the order in which reports show them
     * @throws IllegalArgumentException when there is no check of one of the names; lists those that exist
     */
    public static Checks named(Set<String> names) {
        Checks all = known();
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(all.names());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no check named "
                    + unknown.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                    + ". The checks are "
                    + String.join(", ", all.names()) + ".");
        }
        return names.isEmpty()
                ? all()
                : new Checks(all.selected.stream()
                        .filter(check -> names.contains(check.name()))
                        .toList());
    }

    /** Every check that there is, those on request last. */
    static Checks known() {
        List<Check> checks = new ArrayList<>(all().selected);
        checks.addAll(onRequest());
        return new Checks(checks);
    }

    /**
     * These checks, and whether the final schema matches a model.
     *
     * @return checks with {@code schema-matches-entities}
     */
    public Checks askingForModel() {
        return with(new SchemaMatchesEntitiesCheck(Optional.empty()));
    }

    /**
     * These checks, where they ask for a model with what came of it.
     *
     * @param outcome of holding the final schema against the model
     * @return checks that can be judged
     */
    public Checks knowing(ModelOutcome outcome) {
        return with(new SchemaMatchesEntitiesCheck(Optional.of(outcome)));
    }

    /**
     * Whether any of these checks needs a model.
     *
     * @return true when {@code schema-matches-entities} is among them
     */
    public boolean needModel() {
        return names().contains(SchemaMatchesEntitiesCheck.NAME);
    }

    /**
     * These checks, and whether the final schema is free of lints.
     *
     * @return checks with {@code schema-lint}
     */
    public Checks askingForLints() {
        return with(new SchemaLintCheck(Optional.empty()));
    }

    /**
     * These checks, where they ask for lints with those that were found.
     *
     * @param lints what SchemaCrawler found in the final schema
     * @return checks that can be judged
     */
    public Checks knowing(List<Lint> lints) {
        return with(new SchemaLintCheck(Optional.of(lints)));
    }

    /**
     * Whether any of these checks needs lints.
     *
     * @return true when {@code schema-lint} is among them
     */
    public boolean needLints() {
        return names().contains(SchemaLintCheck.NAME);
    }

    private Checks with(Check check) {
        List<Check> others = new ArrayList<>(selected);
        others.removeIf(other -> other.name().equals(check.name()));
        others.add(check);
        return new Checks(others);
    }

    /**
     * The names of these checks.
     *
     * @return in the order in which reports show them
     */
    public List<String> names() {
        return selected.stream().map(Check::name).toList();
    }

    /**
     * Whether every revision has an outcome of its own in a check.
     *
     * @param name the check's name
     * @return false when it is about the history as a whole, and for names of no check
     */
    public boolean isPerRevision(String name) {
        return selected.stream().anyMatch(check -> check.name().equals(name) && check.isPerRevision());
    }

    /**
     * Whether any of these checks needs a database.
     *
     * @return false when the files alone tell
     */
    public boolean needWalk() {
        return selected.stream().anyMatch(Check::needsWalk);
    }

    /**
     * Whether any of these checks needs the printed SQL to be run.
     *
     * @return false when the walk alone tells
     */
    public boolean needReplay() {
        return selected.stream().anyMatch(Check::needsReplay);
    }

    /**
     * Whether any of these checks needs upgrades to be observed where there are rows.
     *
     * @return false when the catalogue alone tells
     */
    public boolean needEffects() {
        return selected.stream().anyMatch(Check::needsEffects);
    }

    /**
     * Judges the record of a walk.
     *
     * @param evidence the history and the record of its walk
     * @return one result for each of these checks
     */
    public List<CheckResult> judge(Evidence evidence) {
        return judge(evidence, Since.BASE);
    }

    /**
     * Judges the record of a walk from some revisions on.
     *
     * @param evidence the history, the record of its walk, and what is accepted of it
     * @param since where each check begins; its revisions are in the history
     * @return one result for each of these checks
     */
    public List<CheckResult> judge(Evidence evidence, Since since) {
        return judge(evidence, since, Severities.DEFAULT);
    }

    /**
     * Judges the record of a walk from some revisions on, with weights of one's own.
     *
     * @param evidence the history, the record of its walk, and what is accepted of it
     * @param since where each check begins; its revisions are in the history
     * @param severities how much hazards weigh
     * @return one result for each of these checks
     */
    public List<CheckResult> judge(Evidence evidence, Since since, Severities severities) {
        List<CheckResult> results =
                selected.stream().map(check -> check.judge(evidence)).toList();
        List<CheckResult> accepted = severities.apply(acknowledged(results, evidence, since));
        return since.apply(accepted, evidence.history().graph());
    }

    /**
     * Brings results that are weighed already together with what is accepted.
     *
     * @param results what was found, without what anybody accepts
     * @param evidence the history, and what is accepted of it
     * @param since where each check begins; its revisions are in the history
     * @return the results in the same order
     */
    public static List<CheckResult> accept(List<CheckResult> results, Evidence evidence, Since since) {
        return since.apply(
                acknowledged(results, evidence, since), evidence.history().graph());
    }

    private static List<CheckResult> acknowledged(List<CheckResult> results, Evidence evidence, Since since) {
        return new Acknowledging(evidence, hazards(), since).apply(results);
    }

    /**
     * The hazards of a walk, whatever checks a run is to make.
     *
     * @param evidence the history, the record of its walk, and what is accepted of it
     * @return check by check, within a check in the order of the walk
     */
    public static List<Finding> hazards(Evidence evidence) {
        return named(Set.of(HazardCheck.DESTRUCTIVE, HazardCheck.ONLINE)).judge(evidence).stream()
                .flatMap(result -> result.findings().stream())
                .toList();
    }

    /**
     * A result without what {@link #accept} and a baseline have added to it, so that they can be asked again.
     *
     * @param result any result
     * @return the same without findings about allowances and known findings that nothing needs
     */
    public static CheckResult withoutLeftovers(CheckResult result) {
        return result.withFindings(result.findings().stream()
                .filter(finding -> !AcknowledgementsCheck.LEFTOVERS.contains(finding.code()))
                .toList());
    }

    /**
     * The results when the files could not be read: the graph check says why, the others were not run.
     *
     * @param exception what is wrong with the files
     * @return one result for each check, that of the graph always among them
     */
    public List<CheckResult> unreadable(HistoryException exception) {
        List<CheckResult> results = new ArrayList<>();
        results.add(new GraphCheck().unreadable(exception));
        selected.stream()
                .filter(check -> !check.name().equals(GraphCheck.NAME))
                .map(CheckResult::notRun)
                .forEach(results::add);
        return List.copyOf(results);
    }
}
