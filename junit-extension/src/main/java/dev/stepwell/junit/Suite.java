package dev.stepwell.junit;

import dev.stepwell.Verifier;
import dev.stepwell.VerifySettings;
import dev.stepwell.check.Verdict;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.walk.StepListener;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One history under test: read before its first test, walked when the first of them runs. Thread-safe. */
final class Suite {

    private static final Namespace NAMESPACE = Namespace.create(Suite.class);

    private final VerifySettings settings;
    private final Verifier verifier;
    private final Optional<History> history;
    private @Nullable Verdict verdict;

    private Suite(VerifySettings settings, Verifier verifier) {
        this.settings = settings;
        this.verifier = verifier;
        this.history = verifier.read(settings);
    }

    /** The suite of the outermost test class around a context, made at the first call. */
    static Suite of(ExtensionContext context) {
        ExtensionContext top = outermostClass(context);
        return top.getStore(NAMESPACE).getOrComputeIfAbsent(Suite.class, key -> create(top), Suite.class);
    }

    private static Suite create(ExtensionContext context) {
        VerifySettings settings = SuiteSettings.of(context);
        return new Suite(settings, new Verifier(() -> SharedServer.of(context), StepListener.NONE));
    }

    private static ExtensionContext outermostClass(ExtensionContext context) {
        ExtensionContext current = context;
        while (current.getParent()
                .filter(parent -> parent.getTestClass().isPresent())
                .isPresent()) {
            current = current.getParent().get();
        }
        return current;
    }

    boolean judges(RevisionId id) {
        return settings.revisions().isEmpty() || settings.revisions().contains(id);
    }

    /** The history, or empty when its files cannot be read. */
    Optional<History> history() {
        return history;
    }

    synchronized Verdict verdict() {
        if (verdict == null) {
            verdict = verifier.verify(settings);
        }
        return verdict;
    }
}
