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
import java.util.function.Consumer;

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
        return changed(draft -> draft.suite = name);
    }

    /**
     * The same with the layout named.
     *
     * @param arrangement how the files are arranged
     * @return changed settings
     */
    public VerifySettings layout(Layout arrangement) {
        return changed(draft -> draft.layout = Optional.of(arrangement));
    }

    /**
     * The same for some checks only.
     *
     * @param names the names of the checks; empty means all
     * @return changed settings
     */
    public VerifySettings checks(Set<String> names) {
        return changed(draft -> draft.checks = names);
    }

    /**
     * The same for some revisions only; there is no descent then.
     *
     * @param ids the revisions to judge; empty means all
     * @return changed settings
     */
    public VerifySettings revisions(Set<RevisionId> ids) {
        return changed(draft -> draft.revisions = ids);
    }

    /**
     * The same with another limit.
     *
     * @param limit how long one script may take; at least one second
     * @return changed settings
     */
    public VerifySettings scriptTimeout(Duration limit) {
        return changed(draft -> draft.scriptTimeout = limit);
    }

    /**
     * The same with another way to read the schema.
     *
     * @param way how the schema is read after a step
     * @return changed settings
     */
    public VerifySettings reading(Reading way) {
        return changed(draft -> draft.reading = way);
    }

    /**
     * The same with other findings accepted.
     *
     * @param accepted what is accepted although a check finds it
     * @return changed settings
     */
    public VerifySettings acceptance(AcceptanceSettings accepted) {
        return changed(draft -> draft.acceptance = accepted);
    }

    /**
     * The same for one part of the history.
     *
     * @param part which part
     * @return changed settings
     */
    public VerifySettings shard(Shard part) {
        return changed(draft -> draft.shard = Optional.of(part));
    }

    /**
     * The same with a model that the final schema is to match.
     *
     * @param wanted the model, and how far to compare
     * @return changed settings
     */
    public VerifySettings model(ModelSettings wanted) {
        return changed(draft -> draft.model = Optional.of(wanted));
    }

    /**
     * The same with other weights.
     *
     * @param weights how much hazards weigh
     * @return changed settings
     */
    public VerifySettings severities(Severities weights) {
        return changed(draft -> draft.severities = weights);
    }

    /**
     * The same with SchemaCrawler's linters.
     *
     * @return changed settings
     */
    public VerifySettings withLints() {
        return changed(draft -> draft.linting = true);
    }

    private VerifySettings changed(Consumer<SettingsDraft> change) {
        SettingsDraft draft = new SettingsDraft(this);
        change.accept(draft);
        return draft.settings();
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
