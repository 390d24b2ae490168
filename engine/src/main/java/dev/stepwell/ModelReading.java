package dev.stepwell;

import dev.stepwell.check.ModelOutcome;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.drift.ModelComparison;
import dev.stepwell.entity.ModelException;
import dev.stepwell.entity.PreparedModel;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A model that is read while the history is walked: its mapper takes about as long. */
final class ModelReading {

    private final ModelSettings settings;
    private final PostgresServer server;
    private final String suite;
    private final CompletableFuture<PreparedModel> prepared;

    private ModelReading(ModelSettings settings, PostgresServer server, String suite) {
        this.settings = settings;
        this.server = server;
        this.suite = suite;
        this.prepared = CompletableFuture.supplyAsync(() -> PreparedModel.of(settings.model(), server.version()));
    }

    static ModelReading start(ModelSettings settings, Supplier<PostgresServer> server, String suite) {
        return new ModelReading(settings, server.get(), suite);
    }

    ModelOutcome against(SchemaSnapshot migrated) {
        try {
            return ModelOutcome.of(ModelComparison.of(
                    prepared.join().make(() -> server, suite, migrated), migrated, settings.options()));
        } catch (ModelException e) {
            return ModelOutcome.of(e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof ModelException problem) {
                return ModelOutcome.of(problem);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
