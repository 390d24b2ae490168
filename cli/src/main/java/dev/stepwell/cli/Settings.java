package dev.stepwell.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is configured, and where. The order: command line, environment, {@code .env}, {@code stepwell.properties}; both
 * files are those of the working directory.
 */
final class Settings {

    static final String ENV_FILE = ".env";
    static final String PROJECT_FILE = "stepwell.properties";

    static final String DIR = "dir";
    static final String URL = "url";
    static final String VERSION_SCHEMA = "version-schema";
    static final String VERSION_TABLE = "version-table";
    static final String LOCK_WAIT = "lock-wait";
    static final String LOCK_TIMEOUT = "lock-timeout";
    static final String STATEMENT_TIMEOUT = "statement-timeout";
    static final String TRANSACTION = "transaction";
    static final String ENTITIES = "entities";
    static final String CLASS_PATH = "class-path";
    static final String SEVERITY = "severity";

    /** What these begin is handed to the mapper of entities. */
    private static final List<String> OF_MAPPER = List.of("hibernate.", "jakarta.persistence.");

    private static final String NAMING = "naming";

    private static final List<String> KEYS = List.of(
            DIR,
            URL,
            VERSION_SCHEMA,
            VERSION_TABLE,
            LOCK_WAIT,
            LOCK_TIMEOUT,
            STATEMENT_TIMEOUT,
            TRANSACTION,
            ENTITIES,
            CLASS_PATH,
            NAMING,
            SEVERITY);

    private final Surroundings surroundings;
    private final List<Setting> used = new ArrayList<>();
    private @Nullable EnvFile envFile;
    private @Nullable Properties project;

    Settings(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The value that prevails.
     *
     * @param key one of the keys of {@code stepwell.properties}; as a variable it is {@code STEPWELL_} and the key in upper
     *     case with underscores
     * @param option what the command line says, null when nothing
     * @param otherVariables variables of other tools that mean the same, in order, each after that of Stepwell
     * @return empty when it is not configured anywhere
     */
    Optional<Setting> find(String key, @Nullable String option, String... otherVariables) {
        Optional<Setting> found = option != null
                ? Optional.of(new Setting(key, option, "--" + key))
                : fromVariables(key, otherVariables).or(() -> fromProject(key));
        found.ifPresent(this::use);
        return found;
    }

    /** A variable of another tool, from the environment or else from {@code .env}. */
    Optional<Setting> variableOrFile(String name) {
        return variable(name)
                .or(() -> envFile().find(name).filter(found -> !found.value().isEmpty()));
    }

    /** Takes note of a value that was put together. */
    Setting use(Setting setting) {
        used.removeIf(earlier -> earlier.key().equals(setting.key()));
        used.add(setting);
        return setting;
    }

    /** Shows another text in place of a value that nobody must see. */
    void replace(String key, String shown) {
        used.replaceAll(setting -> setting.key().equals(key) ? new Setting(key, shown, setting.origin()) : setting);
    }

    /** What was asked for and found so far. */
    List<Setting> used() {
        return List.copyOf(used);
    }

    private Optional<Setting> fromVariables(String key, String... otherVariables) {
        List<String> names = new ArrayList<>();
        names.add("STEPWELL_" + key.toUpperCase(Locale.ROOT).replace('-', '_'));
        names.addAll(List.of(otherVariables));
        return names.stream()
                .flatMap(name -> variable(name).stream())
                .findFirst()
                .or(() -> names.stream()
                        .flatMap(name -> envFile().find(name).stream())
                        .findFirst())
                .map(found -> new Setting(key, found.value(), found.origin()));
    }

    /** A variable that is set and empty counts as not set, as shells have it. */
    private Optional<Setting> variable(String name) {
        return Optional.ofNullable(surroundings.variables().get(name))
                .filter(value -> !value.isEmpty())
                .map(value -> new Setting(name, value, name));
    }

    private Optional<Setting> fromProject(String key) {
        return Optional.ofNullable(project().getProperty(key))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> new Setting(key, value, PROJECT_FILE));
    }

    /** What {@code stepwell.properties} says to the mapper of entities. */
    Map<String, String> ofMapper() {
        Map<String, String> found = new TreeMap<>();
        for (String key : project().stringPropertyNames()) {
            if (isOfMapper(key) || key.equals(NAMING)) {
                found.put(key, project().getProperty(key).strip());
            }
        }
        return found;
    }

    private static boolean isOfMapper(String key) {
        return OF_MAPPER.stream().anyMatch(key::startsWith);
    }

    private EnvFile envFile() {
        if (envFile == null) {
            Path file = surroundings.resolve(ENV_FILE);
            try {
                envFile = EnvFile.parse(ENV_FILE, Files.isRegularFile(file) ? Files.readAllLines(file) : List.of());
            } catch (IOException e) {
                throw unreadable(ENV_FILE, e);
            }
        }
        return envFile;
    }

    private Properties project() {
        if (project == null) {
            project = new Properties();
            Path file = surroundings.resolve(PROJECT_FILE);
            if (Files.isRegularFile(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    project.load(reader);
                } catch (IOException | IllegalArgumentException e) {
                    throw unreadable(PROJECT_FILE, e);
                }
            }
            requireKnown(project);
        }
        return project;
    }

    private static void requireKnown(Properties project) {
        TreeSet<String> unknown = new TreeSet<>(project.stringPropertyNames());
        KEYS.forEach(unknown::remove);
        unknown.removeIf(Settings::isOfMapper);
        if (!unknown.isEmpty()) {
            throw new SettingsException(PROJECT_FILE + " has the key '" + unknown.first() + "', which means nothing."
                    + " The keys are " + String.join(", ", KEYS) + ".");
        }
    }

    private static SettingsException unreadable(String file, Exception cause) {
        return new SettingsException(
                "Cannot read " + file + ": " + cause + ". Save it as UTF-8, readable for this user.", cause);
    }
}
