package dev.stepwell.cli;

import dev.stepwell.ModelSettings;
import dev.stepwell.drift.DriftOptions;
import dev.stepwell.entity.ModelWords;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that hold a schema against a model. */
final class ModelOptions {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern PLACES = Pattern.compile(Pattern.quote(File.pathSeparator));

    @Option(
            names = "--entities",
            split = ",",
            paramLabel = "MODEL",
            description =
                    "The model: entity classes, packages, unit:NAME of a persistence.xml, or one file, schema.sql or"
                            + " what `stepwell snapshot` writes; else entities in stepwell.properties.")
    private List<String> entities = new ArrayList<>();

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description =
                    "Where the entities and their Hibernate are: what `mvn dependency:build-classpath` prints, and"
                            + " target/classes; else class-path in stepwell.properties.")
    private @Nullable String classPath;

    @Option(
            names = "--hibernate",
            paramLabel = "NAME=VALUE",
            description = "A setting of Hibernate, or naming=spring; else what begins with hibernate. in"
                    + " stepwell.properties.")
    private Map<String, String> hibernate = new LinkedHashMap<>();

    @Option(names = "--extras", description = "Looks also for what the schema has and the model has not.")
    private boolean extras;

    @Option(
            names = "--allow-extra",
            split = ",",
            paramLabel = "PATTERN",
            description = "What may be extra, such as public.audit_*.")
    private List<String> allowed = new ArrayList<>();

    private final Surroundings surroundings;

    ModelOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The model that is named here, or else in the settings. */
    Optional<ModelSettings> model(Settings settings) {
        List<String> words = words(settings);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> ofMapper = new LinkedHashMap<>(settings.ofMapper());
        ofMapper.putAll(hibernate);
        return Optional.of(new ModelSettings(
                new ModelWords(loader(settings), surroundings.directory()).parse(words, ofMapper),
                new DriftOptions(extras, allowed)));
    }

    /**
     * The same where there must be one.
     *
     * @throws SettingsException when none is named
     */
    ModelSettings required(Settings settings) {
        return model(settings)
                .orElseThrow(() -> new SettingsException(
                        "No model is named. Give --entities com.example.model --class-path target/classes:..., or"
                                + " --entities schema.sql, or write entities=... into stepwell.properties."));
    }

    private List<String> words(Settings settings) {
        return entities.isEmpty()
                ? settings.find(Settings.ENTITIES, null)
                        .map(found -> Arrays.asList(COMMA.split(found.value())))
                        .orElse(List.of())
                : entities;
    }

    /** Of the whole run, since classes are loaded until its end. */
    private ClassLoader loader(Settings settings) {
        ClassLoader own = ModelOptions.class.getClassLoader();
        return settings.find(Settings.CLASS_PATH, classPath)
                .<ClassLoader>map(path -> new URLClassLoader(
                        PLACES.splitAsStream(path.value())
                                .filter(place -> !place.isBlank())
                                .map(this::url)
                                .toArray(URL[]::new),
                        own))
                .orElse(own);
    }

    private URL url(String place) {
        Path path = surroundings.resolve(place.strip());
        if (!Files.exists(path)) {
            throw new SettingsException("There is no " + place.strip() + ", which the class path names. Compile the"
                    + " classes first, or correct --class-path.");
        }
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new SettingsException("The class path names " + place + ", which is no path. Correct it.", e);
        }
    }
}
