package dev.stepwell.assertions;

import dev.stepwell.Verifier;
import dev.stepwell.VerifySettings;
import dev.stepwell.check.Verdict;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.StepListener;
import dev.stepwell.walk.WalkRecord;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Verifies the histories of the test resources, once for all tests, on a real PostgreSQL. */
final class RealVerdicts implements ParameterResolver {

    /** What came of it. */
    record Verdicts(Verdict sound, Verdict broken, Verdict hazardous) {

        SchemaSnapshot schema() {
            return sound.walk().flatMap(WalkRecord::finalSchema).orElseThrow();
        }

        WalkRecord brokenWalk() {
            return broken.walk().orElseThrow();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Verdicts.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RealVerdicts.class))
                .getOrComputeIfAbsent(Verdicts.class, key -> verify(), Verdicts.class);
    }

    private static Verdicts verify() {
        try (PostgresServer server = new EmbeddedPostgres().start()) {
            Verifier verifier = new Verifier(() -> server, StepListener.NONE);
            return new Verdicts(
                    verifier.verify(VerifySettings.of("classpath:histories/sound")),
                    verifier.verify(VerifySettings.of("classpath:histories/broken")),
                    verifier.verify(VerifySettings.of("classpath:histories/hazardous")));
        }
    }
}
