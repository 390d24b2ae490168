package dev.stepwell.junit;

import dev.stepwell.FinalSchema;
import dev.stepwell.Verifier;
import dev.stepwell.VerifySettings;
import dev.stepwell.check.Verdict;
import dev.stepwell.check.VersionMatrix;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.walk.StepListener;
import dev.stepwell.walk.Stretch;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/** One history under test: read before its first test, walked when the first of them runs. Thread-safe. */
final class Suite {

    private static final Namespace NAMESPACE = Namespace.create(Suite.class);

    private final VerifySettings settings;
    private final List<Verifier> verifiers;
    private final Optional<History> history;
    private final Optional<Stretch> stretch;
    private @Nullable Verdict verdict;
    private @Nullable RuntimeException failure;
    private @Nullable Object catalog;

    /**
     * @param verifiers one for each PostgreSQL, at least one
     */
    private Suite(Class<?> testClass, VerifySettings settings, List<Verifier> verifiers) {
        this.settings = settings;
        this.verifiers = List.copyOf(verifiers);
        this.history = verifiers.get(0).read(settings);
        this.stretch = history.flatMap(read -> settings.shard().map(shard -> Stretch.of(shard, read.graph())));
        history.ifPresent(read -> SuiteSettings.requireKnown(settings, read.graph()));
        try {
            history.ifPresent(read -> settings.acceptance().since().requireKnown(read.graph()));
        } catch (IllegalArgumentException e) {
            throw SuiteAcceptance.wrong(testClass, e);
        }
    }

    /** The suite that a context belongs to, made at the first call: of its class, or of the nearest one around it. */
    static Suite of(ExtensionContext context) {
        ExtensionContext owner = owner(context);
        // By class, because the store of a nested class also answers with what the one around it holds.
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent(owner.getRequiredTestClass(), key -> create(owner), Suite.class);
    }

    private static Suite create(ExtensionContext context) {
        VerifySettings settings = SuiteSettings.of(context);
        List<Verifier> verifiers = ServerChoice.of(context).stream()
                .map(choice -> new Verifier(
                        () -> SharedServer.of(context, choice.words(), choice.provider()), StepListener.NONE))
                .toList();
        return new Suite(context.getRequiredTestClass(), settings, verifiers);
    }

    /** Nested classes share the walk of the class around them, unless they name a history themselves. */
    private static ExtensionContext owner(ExtensionContext context) {
        ExtensionContext outermost = context;
        for (ExtensionContext at = context;
                at.getTestClass().isPresent();
                at = at.getParent().orElseThrow()) {
            outermost = at;
            if (at.getTestMethod().isEmpty() && isSuite(at.getRequiredTestClass())) {
                break;
            }
        }
        return outermost;
    }

    private static boolean isSuite(Class<?> testClass) {
        return AnnotationSupport.isAnnotated(testClass, MigrationSuite.class);
    }

    boolean judges(RevisionId id) {
        boolean chosen = settings.revisions().isEmpty() || settings.revisions().contains(id);
        return chosen && (stretch.isEmpty() || stretch.get().revisions().contains(id));
    }

    boolean isShard() {
        return stretch.isPresent();
    }

    boolean hasModel() {
        return settings.model().isPresent();
    }

    boolean hasLints() {
        return settings.linting();
    }

    /**
     * SchemaCrawler's catalogue of the final schema, on the first PostgreSQL; made once. Not a {@code Catalog}, so that this
     * class is loaded where SchemaCrawler is missing.
     *
     * @throws dev.stepwell.walk.NoFinalSchemaException when an upgrade fails
     */
    synchronized Object catalog(Supplier<PostgresServer> server) {
        if (catalog == null) {
            catalog = new FinalSchema(server, settings, history.orElseThrow(Unreadable::aborted)).catalog();
        }
        return catalog;
    }

    /** The history, or empty when its files cannot be read. */
    Optional<History> history() {
        return history;
    }

    /** The outcome of the one walk; when that could not be made, every test that asks fails for the same reason. */
    synchronized Verdict verdict() {
        if (failure != null) {
            throw failure;
        }
        if (verdict == null) {
            verdict = walk();
        }
        return verdict;
    }

    private Verdict walk() {
        try {
            return VersionMatrix.merge(verifiers.stream()
                    .map(verifier -> verifier.verify(settings))
                    .toList());
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
