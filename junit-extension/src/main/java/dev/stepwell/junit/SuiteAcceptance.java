package dev.stepwell.junit;

import dev.stepwell.AcceptanceSettings;
import dev.stepwell.check.Since;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads from the annotation and the configuration parameters what is accepted. */
final class SuiteAcceptance {

    private static final String PREFIX = "stepwell.";

    private SuiteAcceptance() {}

    static AcceptanceSettings of(ExtensionContext context, MigrationSuite annotation) {
        List<String> since = context.getConfigurationParameter(PREFIX + "since")
                .map(ids -> Arrays.asList(ids.split(",", -1)))
                .orElseGet(() -> Arrays.asList(annotation.since()));
        boolean writes = context.getConfigurationParameter(PREFIX + "baseline.write")
                .filter("true"::equals)
                .isPresent();
        try {
            return new AcceptanceSettings(
                    Since.parse(since),
                    path(context, "accepted", annotation.accepted()),
                    path(context, "baseline", annotation.baseline()),
                    writes);
        } catch (IllegalArgumentException e) {
            throw wrong(context.getRequiredTestClass(), e);
        }
    }

    /** The same kind of error for what shows only when the history is read. */
    static ExtensionConfigurationException wrong(Class<?> testClass, IllegalArgumentException cause) {
        return new ExtensionConfigurationException(
                "@MigrationSuite of " + testClass.getName() + ": " + cause.getMessage(), cause);
    }

    private static Optional<Path> path(ExtensionContext context, String name, String ofAnnotation) {
        return context.getConfigurationParameter(PREFIX + name)
                .or(() -> Optional.of(ofAnnotation))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
