package dev.stepwell.junit;

import dev.stepwell.ModelSettings;
import dev.stepwell.drift.DriftOptions;
import dev.stepwell.entity.ModelWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads from annotations the model that the final schema is to match. */
final class SuiteModel {

    private final Class<?> testClass;
    private final List<String> words = new ArrayList<>();
    private final Optional<ExpectedModel> more;

    private SuiteModel(Class<?> testClass, MigrationSuite suite) {
        this.testClass = testClass;
        this.more = AnnotationSupport.findAnnotation(testClass, ExpectedModel.class);
        Arrays.stream(suite.entities()).map(Class::getName).forEach(words::add);
        more.ifPresent(model -> words.addAll(List.of(model.value())));
    }

    static Optional<ModelSettings> of(Class<?> testClass, MigrationSuite suite) {
        SuiteModel model = new SuiteModel(testClass, suite);
        return model.words.isEmpty() && model.more.isEmpty() ? Optional.empty() : Optional.of(model.settings());
    }

    private ModelSettings settings() {
        if (words.isEmpty()) {
            throw wrong("names no model; name packages, a persistence unit or a file", null);
        }
        try {
            return new ModelSettings(
                    new ModelWords(testClass.getClassLoader(), Path.of("")).parse(words, hibernate()), options());
        } catch (IllegalArgumentException e) {
            throw wrong("is wrong: " + e.getMessage(), e);
        }
    }

    private Map<String, String> hibernate() {
        Map<String, String> settings = new LinkedHashMap<>();
        more.ifPresent(model -> {
            for (String setting : model.settings()) {
                int equals = setting.indexOf('=');
                if (equals < 1) {
                    throw wrong("has the setting '" + setting + "'; write <name>=<value>", null);
                }
                settings.put(
                        setting.substring(0, equals).strip(),
                        setting.substring(equals + 1).strip());
            }
        });
        return settings;
    }

    private DriftOptions options() {
        return more.map(model -> new DriftOptions(model.extras(), List.of(model.allowedExtras())))
                .orElse(DriftOptions.DEFAULT);
    }

    private ExtensionConfigurationException wrong(String what, @Nullable Exception cause) {
        return new ExtensionConfigurationException(
                "@ExpectedModel of " + testClass.getName() + " " + what + ".", cause);
    }
}
