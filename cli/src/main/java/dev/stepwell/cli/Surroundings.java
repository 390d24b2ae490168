package dev.stepwell.cli;

import dev.stepwell.database.ConnectionDefaults;
import dev.stepwell.database.PostgresProvider;
import dev.stepwell.database.PostgresSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a command.
 *
 * @param provider the PostgreSQL that scratch databases are made on
 * @param variables the environment variables
 * @param directory where {@code .env} and {@code stepwell.properties} are looked for, and what relative paths begin at
 * @param clock tells when a revision is written
 * @param interruption stops what runs when the process is told to end
 */
record Surroundings(
        PostgresProvider provider,
        Map<String, String> variables,
        Path directory,
        Clock clock,
        Interruption interruption) {

    Surroundings {
        variables = Map.copyOf(variables);
    }

    static Surroundings ofProcess(PostgresProvider provider) {
        return new Surroundings(provider, System.getenv(), Path.of(""), Clock.systemUTC(), new Interruption());
    }

    /** What completes the URLs of databases. */
    ConnectionDefaults connectionDefaults() {
        return new ConnectionDefaults(
                variables, Path.of(System.getProperty("user.home")), System.getProperty("user.name"));
    }

    /** The PostgreSQL that an option names, in the words of {@link PostgresSettings}; the standard one for null. */
    PostgresProvider provider(@Nullable String named) {
        return named == null ? provider : PostgresSettings.standard().provider(named);
    }

    Path resolve(String path) {
        return directory.resolve(path);
    }

    /** A location of migrations as the working directory of the process needs it. */
    String locate(String location) {
        boolean isPath = !location.startsWith("classpath:") && !location.startsWith("file:");
        return isPath ? resolve(location).toString() : location;
    }
}
