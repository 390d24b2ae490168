package dev.stepwell.junit;

import dev.stepwell.database.PostgresProvider;
import dev.stepwell.database.PostgresSettings;
import dev.stepwell.database.UntrustedPostgres;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * One PostgreSQL that a suite is walked on.
 *
 * @param words what the configuration calls it
 * @param provider starts it
 */
record ServerChoice(String words, PostgresProvider provider) {

    /** What the configuration parameter, the system property or the environment says goes before the annotation. */
    static List<ServerChoice> of(ExtensionContext context) {
        PostgresSettings settings = PostgresSettings.of(name -> context.getConfigurationParameter(name)
                .orElseGet(() -> System.getenv().getOrDefault(PostgresSettings.variable(name), "")));
        List<String> chosen = settings.words().isEmpty() ? annotated(context) : settings.words();
        try {
            return (chosen.isEmpty() ? List.of("") : chosen)
                    .stream()
                            .map(words -> choice(
                                    words, settings.provider(words), settings.isTrusted() && !distrusts(context)))
                            .toList();
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    "The PostgreSQL of " + context.getRequiredTestClass().getName() + ": " + e.getMessage(), e);
        }
    }

    /** Suites that trust their scripts and suites that do not cannot share a server object. */
    private static ServerChoice choice(String words, PostgresProvider provider, boolean trusted) {
        return trusted
                ? new ServerChoice(words, provider)
                : new ServerChoice(words + " untrusted", new UntrustedPostgres(provider));
    }

    private static boolean distrusts(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), MigrationSuite.class)
                .filter(suite -> !suite.trusted())
                .isPresent();
    }

    private static List<String> annotated(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), MigrationSuite.class)
                .map(suite -> Arrays.stream(suite.postgres()).distinct().toList())
                .orElse(List.of());
    }
}
