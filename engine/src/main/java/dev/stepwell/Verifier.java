package dev.stepwell;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Checks;
import dev.stepwell.check.Evidence;
import dev.stepwell.check.ModelOutcome;
import dev.stepwell.check.Verdict;
import dev.stepwell.crawl.SchemaCrawl;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.AcceptanceFile;
import dev.stepwell.script.Allowance;
import dev.stepwell.script.Allowances;
import dev.stepwell.script.History;
import dev.stepwell.script.HistoryException;
import dev.stepwell.script.HistoryReader;
import dev.stepwell.script.Location;
import dev.stepwell.script.OpenLocation;
import dev.stepwell.walk.FinalDatabase;
import dev.stepwell.walk.OfflineRecord;
import dev.stepwell.walk.OfflineReplay;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepListener;
import dev.stepwell.walk.StepRecord;
import dev.stepwell.walk.Stretch;
import dev.stepwell.walk.WalkRecord;
import dev.stepwell.walk.Walker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a history, walks it once, and judges the record of the walk by every check. */
public final class Verifier {

    private static final WalkRecord NO_WALK = new WalkRecord(List.of(), "", 0, Duration.ZERO);

    private final Supplier<PostgresServer> server;
    private final StepListener listener;

    /**
     * A verifier.
     *
     * @param server gives the server to walk on; asked only when a check needs a walk, and closed by whoever owns it
     * @param listener is told of every step of the walk
     */
    public Verifier(Supplier<PostgresServer> server, StepListener listener) {
        this.server = server;
        this.listener = listener;
    }

    /**
     * Verifies one history.
     *
     * @param settings what to verify
     * @return the findings of every selected check; files that cannot be read are findings of the check {@code graph}
     * @throws HistoryException when there is nothing to verify: no such directory, no migrations in it, no layout that
     *     fits
     * @throws IllegalArgumentException when the settings name a revision or a file that is not there, or a baseline that
     *     cannot be read; before any database is made
     * @throws dev.stepwell.database.DatabaseException when no PostgreSQL or no scratch database can be had
     * @throws dev.stepwell.walk.WalkException when the server fails in a way that no script explains
     */
    public Verdict verify(VerifySettings settings) {
        Checks checks = settings.selected();
        try {
            return verify(settings, checks, load(settings));
        } catch (HistoryException e) {
            if (isAboutLocation(e)) {
                throw e;
            }
            return new Verdict(settings.location(), Optional.empty(), Optional.empty(), checks.unreadable(e));
        }
    }

    /**
     * Reads a history without verifying it.
     *
     * @param settings says where it is
     * @return the history, or empty when its files cannot be read, which {@link #verify} explains
     * @throws HistoryException when there is nothing to read: no such directory, no migrations in it, no layout that
     *     fits
     */
    public Optional<History> read(VerifySettings settings) {
        try {
            return Optional.of(load(settings));
        } catch (HistoryException e) {
            if (isAboutLocation(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    static History load(VerifySettings settings) {
        return HistoryReader.read(Location.parse(settings.location()), settings.layout());
    }

    private static boolean isAboutLocation(HistoryException exception) {
        return exception.problems().stream().anyMatch(problem -> problem.code().isAboutLocation());
    }

    private Verdict verify(VerifySettings settings, Checks checks, History history) {
        settings.revisions().forEach(id -> requireKnown(history, id));
        settings.acceptance().since().requireKnown(history.graph());
        List<Allowance> allowances = allowances(settings, history);
        Optional<BaselineFile> baseline = BaselineFile.of(settings.acceptance());
        Optional<ModelReading> model = settings.model()
                .filter(wanted -> checks.needModel())
                .map(wanted -> ModelReading.start(wanted, server, settings.suite()));
        Optional<WalkRecord> walk = checks.needWalk() ? Optional.of(walk(settings, checks, history)) : Optional.empty();
        Optional<OfflineRecord> offline = walk.filter(seen -> checks.needReplay()
                        && settings.revisions().isEmpty()
                        && seen.stretch().map(Stretch::isLast).orElse(true))
                .flatMap(seen -> new OfflineReplay(server.get(), settings.walking()).replay(history, seen));
        Evidence evidence = new Evidence(history, walk.orElse(NO_WALK), settings.revisions(), allowances, offline);
        Optional<ModelOutcome> outcome = model.flatMap(
                reading -> walk.flatMap(seen -> finalSchema(seen, settings)).map(reading::against));
        Checks informed = outcome.map(checks::knowing).orElse(checks);
        List<CheckResult> results = linted(informed, settings, history, walk)
                .judge(evidence, settings.acceptance().since(), settings.severities());
        Verdict verdict = new Verdict(settings.location(), Optional.of(history), walk, results);
        return baseline.map(known -> known.apply(verdict, evidence)).orElse(verdict);
    }

    private WalkRecord walk(VerifySettings settings, Checks checks, History history) {
        Walker walker = new Walker(server.get(), settings.walking().observing(checks.needEffects()), listener);
        return settings.shard().map(shard -> walker.walk(history, shard)).orElseGet(() -> walker.walk(history));
    }

    private Checks linted(Checks checks, VerifySettings settings, History history, Optional<WalkRecord> walk) {
        return walk.filter(seen -> checks.needLints())
                .flatMap(seen -> finalSchema(seen, settings))
                .map(schema -> checks.knowing(
                        new FinalDatabase(server.get(), settings.walking()).look(history, SchemaCrawl::lints)))
                .orElse(checks);
    }

    /** Nothing where a revision is missing from it. */
    private static Optional<SchemaSnapshot> finalSchema(WalkRecord walk, VerifySettings settings) {
        boolean isWhole = settings.revisions().isEmpty()
                && walk.stretch().map(Stretch::isLast).orElse(true)
                && walk.steps().stream()
                        .filter(step -> step.pass() == Pass.FIRST_UPGRADE)
                        .allMatch(StepRecord::isOk);
        return isWhole ? walk.finalSchema() : Optional.empty();
    }

    static List<Allowance> allowances(VerifySettings settings, History history) {
        List<Allowance> allowances = new ArrayList<>(Allowances.in(history));
        Optional<Path> file = settings.acceptance().file();
        if (file.isPresent()) {
            allowances.addAll(AcceptanceFile.at(file.get()));
            return allowances;
        }
        try (OpenLocation folder = Location.parse(settings.location()).open()) {
            allowances.addAll(AcceptanceFile.in(folder));
            return allowances;
        }
    }

    private static void requireKnown(History history, RevisionId id) {
        if (history.graph().find(id).isEmpty()) {
            throw new IllegalArgumentException("There is no revision " + id + " in " + history.location() + ".");
        }
    }
}
