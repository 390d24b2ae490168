package dev.stepwell.junit;

import dev.stepwell.VerifySettings;
import dev.stepwell.check.Severities;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Layout;
import dev.stepwell.walk.Shard;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads the annotation and the configuration parameters whole, before any database is made. */
final class SuiteSettings {

    private static final String SHARD = "stepwell.shard";
    private static final String REVISION = "stepwell.revision";
    private static final String SEVERITY = "stepwell.severity";
    private static final int MOST_LISTED = 20;

    private SuiteSettings() {}

    static VerifySettings of(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        MigrationSuite annotation = AnnotationSupport.findAnnotation(testClass, MigrationSuite.class)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        testClass.getName() + " has no @MigrationSuite; add it with the location of the migrations."));
        if (annotation.location().isBlank()) {
            throw wrong(testClass, "location", "is blank; name a directory or classpath:db/migrations");
        }
        if (annotation.scriptTimeoutSeconds() < 1) {
            throw wrong(testClass, "scriptTimeoutSeconds", "is " + annotation.scriptTimeoutSeconds() + "; at least 1");
        }
        VerifySettings settings = VerifySettings.of(annotation.location())
                .suite(testClass.getSimpleName())
                .scriptTimeout(Duration.ofSeconds(annotation.scriptTimeoutSeconds()))
                .revisions(revisions(context))
                .acceptance(SuiteAcceptance.of(context, annotation))
                .severities(severities(context, annotation));
        settings = sharded(context, settings);
        VerifySettings modelled =
                SuiteModel.of(testClass, annotation).map(settings::model).orElse(settings);
        VerifySettings linted = annotation.lint() ? linting(testClass, modelled) : modelled;
        return annotation.layout().isEmpty() ? linted : linted.layout(layout(testClass, annotation.layout()));
    }

    private static VerifySettings linting(Class<?> testClass, VerifySettings settings) {
        try {
            return settings.withLints();
        } catch (IllegalArgumentException e) {
            throw SuiteAcceptance.wrong(testClass, e);
        }
    }

    private static VerifySettings sharded(ExtensionContext context, VerifySettings settings) {
        try {
            return context.getConfigurationParameter(SHARD)
                    .filter(text -> !text.isBlank())
                    .map(text -> settings.shard(Shard.parse(text)))
                    .orElse(settings);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(SHARD + ": " + e.getMessage(), e);
        }
    }

    private static Severities severities(ExtensionContext context, MigrationSuite annotation) {
        List<String> texts = context.getConfigurationParameter(SEVERITY)
                .or(() ->
                        Optional.ofNullable(System.getenv("STEPWELL_SEVERITY")).filter(text -> !text.isBlank()))
                .map(text -> Arrays.asList(text.split(",", -1)))
                .orElseGet(() -> Arrays.asList(annotation.severity()));
        try {
            return Severities.parse(texts);
        } catch (IllegalArgumentException e) {
            throw SuiteAcceptance.wrong(context.getRequiredTestClass(), e);
        }
    }

    private static Layout layout(Class<?> testClass, String word) {
        return Layout.ofWord(word)
                .orElseThrow(() -> wrong(testClass, "layout", "is '" + word + "'; name native, paired or directory"));
    }

    private static Set<RevisionId> revisions(ExtensionContext context) {
        return context.getConfigurationParameter(REVISION)
                .map(ids -> Arrays.stream(ids.split(",", -1))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .map(RevisionId::of)
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** A revision that is asked for and not there would leave nothing to run, which looks like success. */
    static void requireKnown(VerifySettings settings, RevisionGraph graph) {
        List<RevisionId> unknown = settings.revisions().stream()
                .filter(id -> graph.find(id).isEmpty())
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new ExtensionConfigurationException(REVISION + " names " + listed(unknown) + ", and "
                    + settings.location() + " has no such revision. It has "
                    + listed(graph.upgradeOrder().stream().map(Revision::id).toList())
                    + ". Correct the id, or run only the suite that has it.");
        }
    }

    private static String listed(List<RevisionId> ids) {
        String shown = ids.stream().limit(MOST_LISTED).map(RevisionId::value).collect(Collectors.joining(", "));
        return ids.size() <= MOST_LISTED ? shown : shown + " and " + (ids.size() - MOST_LISTED) + " more";
    }

    private static ExtensionConfigurationException wrong(Class<?> testClass, String attribute, String what) {
        return new ExtensionConfigurationException(
                "@MigrationSuite of " + testClass.getName() + ": " + attribute + " " + what + ".");
    }
}
