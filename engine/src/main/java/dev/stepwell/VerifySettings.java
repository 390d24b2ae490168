package dev.stepwell;

import dev.stepwell.check.Checks;
import dev.stepwell.check.Severities;
import dev.stepwell.crawl.SchemaCrawlerPresence;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Layout;
import dev.stepwell.walk.Reading;
import dev.stepwell.walk.Shard;
import dev.stepwell.walk.WalkSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to verify, and how.
 *
 * @param location where the migrations are: a directory, or {@code classpath:db/migrations}
 * @param suite names the scratch databases, {@code stepwell_<suite>_<random>}
 * @param layout how the files are arranged; empty to recognise it from the files
 * @param checks the names of the checks to make; empty means all
 * @param revisions the revisions to judge, the others are only passed through; empty means all
 * @param scriptTimeout how long one script may take; at least one second
 * @param reading how the schema is read after a step
 * @param acceptance what is accepted although a check finds it
 * @param shard which part of the history to walk; empty for all of it
 * @param model what the final schema is to match; empty for nothing
 * @param severities how much hazards weigh
 * @param linting whether SchemaCrawler's linters look at the final schema; without it, only where the check is named
 */
public record VerifySettings(
        String location,
        String suite,
        Optional<Layout> layout,
        Set<String> checks,
        Set<RevisionId> revisions,
        Duration scriptTimeout,
        Reading reading,
        AcceptanceSettings acceptance,
        Optional<Shard> shard,
        Optional<ModelSettings> model,
        Severities severities,
        boolean linting) {

    /**
     * Refuses names of checks that do not exist, and a timeout under one second.
     *
     * @throws IllegalArgumentException naming the value and what is allowed
     */
    public VerifySettings {
        checks = Set.copyOf(checks);
        revisions = Set.copyOf(revisions);
        Checks named = Checks.named(checks);
        if (named.needModel() && model.isEmpty()) {
            throw new IllegalArgumentException(
                    "The check schema-matches-entities has nothing to compare the schema with."
                            + " Name entity classes, a package, a persistence unit or a file.");
        }
        if (linting || named.needLints()) {
            SchemaCrawlerPresence.requireLinters("The check schema-lint");
        }
        new WalkSettings(suite, scriptTimeout, revisions, reading);
        requireWorkFor(shard, checks, revisions);
    }

    private static void requireWorkFor(Optional<Shard> shard, Set<String> checks, Set<RevisionId> revisions) {
        if (shard.isPresent() && !revisions.isEmpty()) {
            throw new IllegalArgumentException("Name either a shard or revisions.");
        }
        if (shard.isPresent() && !Checks.named(checks).needWalk()) {
            throw new IllegalArgumentException("None of the checks " + String.join(", ", new TreeSet<>(checks))
                    + " needs a walk; leave out the shard.");
        }
    }

    /**
     * Every check of every revision.
     *
     * @param location where the migrations are
     * @return settings that recognise the layout from the files
     */
    public static VerifySettings of(String location) {
        return new VerifySettings(
                location,
                "verify",
                Optional.empty(),
                Set.of(),
                Set.of(),
                WalkSettings.DEFAULT_TIMEOUT,
                Reading.CHANGES,
                AcceptanceSettings.NONE,
                Optional.empty(),
                Optional.empty(),
                Severities.DEFAULT,
                false);
    }

    /**
     * The same for another suite.
     *
     * @param name names the scratch databases
     * @return changed settings
     */
    public VerifySettings suite(String name) {
        return new VerifySettings(
                location,
                name,
                layout,
                checks,
                revisions,
                scriptTimeout,
                reading,
                acceptance,
                shard,
                model,
                severities,
                linting);
    }

    /**
     * The same with the layout named.
     *
     * @param arrangement how the files are arranged
     * @return changed settings
     */
    public VerifySettings layout(Layout arrangement) {
        return new VerifySettings(
                location,
                suite,
                Optional.of(arrangement),
                checks,
                revisions,
                scriptTimeout,
                reading,
                acceptance,
                shard,
                model,
                severities,
                linting);
    }

    /**
     * The same for some checks only.
     *
     * @param names the names of the checks; empty means all
     * @return changed settings
     */
    public VerifySettings checks(Set<String> names) {
        return new VerifySettings(
                location,
                suite,
                layout,
                names,
                revisions,
                scriptTimeout,
                reading,
                acceptance,
                shard,
                model,
                severities,
                linting);
    }

    /**
     * The same for some revisions only; there is no descent then.
     *
     * @param ids the revisions to judge; empty means all
     * @return changed settings
     */
    public VerifySettings revisions(Set<RevisionId> ids) {
        return new VerifySettings(
                location,
                suite,
                layout,
                checks,
                ids,
                scriptTimeout,
                reading,
                acceptance,
                shard,
                model,
                severities,
                linting);
    }

    /**
     * The same with another limit.
     *
     * @param limit how long one script may take; at least one second
     * @return changed settings
     */
    public VerifySettings scriptTimeout(Duration limit) {
        return new VerifySettings(
                location,
                suite,
                layout,
                checks,
                revisions,
                limit,
                reading,
                acceptance,
                shard,
                model,
                severities,
                linting);
    }

    /**
     * The same with another way to read the schema.
     *
     * @param way how the schema is read after a step
     * @return changed settings
     */
    public VerifySettings reading(Reading way) {
        return new VerifySettings(
                location,
                suite,
                layout,
                checks,
                revisions,
                scriptTimeout,
                way,
                acceptance,
                shard,
                model,
                severities,
                linting);
    }

    /**
     * The same with other findings accepted.
     *
     * @param accepted what is accepted although a check finds it
     * @return changed settings
     */
    public VerifySettings acceptance(AcceptanceSettings accepted) {
        return new VerifySettings(
                location,
                suite,
                layout,
                checks,
                revisions,
                scriptTimeout,
                reading,
                accepted,
                shard,
                model,
                severities,
                linting);
    }

    /**
     * The same for one part of the history.
     *
     * @param part which part
     * @return changed settings
     */
    public VerifySettings shard(Shard part) {
        return new VerifySettings(
                location,
                suite,
                layout,
                checks,
                revisions,
                scriptTimeout,
                reading,
                acceptance,
                Optional.of(part),
                model,
                severities,
                linting);
    }

    /**
     * The same with a model that the final schema is to match.
     *
     * @param wanted the model, and how far to compare
     * @return changed settings
     */
    public VerifySettings model(ModelSettings wanted) {
        return new VerifySettings(
                location,
                suite,
                layout,
                checks,
                revisions,
                scriptTimeout,
                reading,
                acceptance,
                shard,
                Optional.of(wanted),
                severities,
                linting);
    }

    /**
     * The same with other weights.
     *
     * @param weights how much hazards weigh
     * @return changed settings
     */
    public VerifySettings severities(Severities weights) {
        return new VerifySettings(
                location,
                suite,
                layout,
                checks,
                revisions,
                scriptTimeout,
                reading,
                acceptance,
                shard,
                model,
                weights,
                linting);
    }

    /**
     * The same with SchemaCrawler's linters.
     *
     * @return changed settings
     */
    public VerifySettings withLints() {
        return new VerifySettings(
                location,
                suite,
                layout,
                checks,
                revisions,
                scriptTimeout,
                reading,
                acceptance,
                shard,
                model,
                severities,
                true);
    }

    /** The checks to make: the named ones, or all for which there is what they need. */
    Checks selected() {
        Checks named = Checks.named(checks);
        if (!checks.isEmpty()) {
            return named;
        }
        Checks modelled = model.isPresent() ? named.askingForModel() : named;
        return linting ? modelled.askingForLints() : modelled;
    }

    WalkSettings walking() {
        return new WalkSettings(suite, scriptTimeout, revisions, reading);
    }
}
