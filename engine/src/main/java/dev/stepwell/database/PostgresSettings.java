package dev.stepwell.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Which PostgreSQL to take, in words that are the same in system properties, in the environment, in annotations and on the command line:
 *
 * <ul>
 *   <li>{@code auto}: the first that can be had of embedded binaries, a local installation, a container
 *   <li>{@code 14} to {@code 18}: the same, of this version
 *   <li>{@code embedded}, {@code embedded:15}: binaries from Maven artifacts ({@link EmbeddedPostgres})
 *   <li>{@code local}, {@code local:15}, {@code local:/opt/pg/bin}: an installation on this machine ({@link LocalPostgres})
 *   <li>{@code container}, {@code container:15}, {@code container:postgis/postgis:17-3.5}: Testcontainers ({@link ContainerPostgres})
 *   <li>{@code postgresql://...}, {@code jdbc:postgresql://...}: a server that runs ({@link GivenServer})
 * </ul>
 *
 * <p>The words are in the system property {@code stepwell.postgres} or the environment variable {@code STEPWELL_POSTGRES}, which the
 * property overrides; {@code stepwell.postgres.user}, {@code .password} and {@code .wait} (seconds) belong to a given server, {@code
 * .reuse=true} to containers; with {@code .trusted=false} scripts run as {@link UntrustedPostgres} says. Each is an environment variable as well, in capitals and with underscores. Variables that other programs
 * use, such as {@code DATABASE_URL} and {@code PGHOST}, are not looked at: they may lead to a server on which nobody wants tests.
 */
public final class PostgresSettings {
    /** The system property with the words. */
    public static final String PROPERTY = "stepwell.postgres";

    private static final String AUTO = "auto";
    private static final int LONGEST_WAIT = 3600;

    private final UnaryOperator<String> lookup;

    private PostgresSettings(UnaryOperator<String> lookup) {
        this.lookup = lookup;
    }

    /**
     * The settings of this JVM.
     *
     * @return settings that are read when they are asked for
     */
    public static PostgresSettings standard() {
        Map<String, String> environment = System.getenv();
        return of(name -> System.getProperty(name, environment.getOrDefault(variable(name), "")));
    }

    /**
     * The settings of another source, such as JUnit's configuration parameters.
     *
     * @param lookup from the name of a system property to its value; empty when it has none
     * @return settings that are read when they are asked for
     */
    public static PostgresSettings of(UnaryOperator<String> lookup) {
        return new PostgresSettings(lookup);
    }

    /**
     * The environment variable that stands for a system property.
     *
     * @param property for example {@code stepwell.postgres.user}
     * @return for example {@code STEPWELL_POSTGRES_USER}
     */
    public static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /**
     * The words that property or environment have. Those for several servers have commas between them.
     *
     * @return empty when neither says anything
     */
    public List<String> words() {
        return setting("").map(PostgresSettings::split).orElse(List.of());
    }

    /** The hosts of a URL have commas between them as well. */
    private static List<String> split(String text) {
        return ServerUrl.isOne(text)
                ? List.of(text)
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    /**
     * The provider that words stand for.
     *
     * @param words as described above; empty for {@code auto}
     * @return a provider; whether there is such a PostgreSQL shows when it starts a server
     * @throws IllegalArgumentException saying what is wrong with the words or the settings; passwords are not quoted
     */
    public PostgresProvider provider(String words) {
        PostgresProvider provider = trusted(words.strip());
        return isTrusted() ? provider : new UntrustedPostgres(provider);
    }

    /**
     * Whether scripts may have all rights of the role that connects.
     *
     * @return false when {@code stepwell.postgres.trusted} says so
     * @throws IllegalArgumentException when it says neither true nor false
     */
    public boolean isTrusted() {
        String text = setting(".trusted").orElse("true");
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(PROPERTY + ".trusted is '" + text + "'; name true or false.");
        }
        return Boolean.parseBoolean(text);
    }

    private PostgresProvider trusted(String text) {
        if (ServerUrl.isOne(text)) {
            return given(text);
        }
        String[] parts = text.split(":", 2);
        String rest = parts.length > 1 ? parts[1].strip() : "";
        return switch (parts[0]) {
            case "embedded" -> rest.isEmpty() ? new EmbeddedPostgres() : EmbeddedPostgres.version(rest);
            case "local" -> local(rest);
            case "container" -> container(rest);
            default -> auto(text);
        };
    }

    private static PostgresProvider auto(String text) {
        if (text.isEmpty() || text.equals(AUTO)) {
            return new AutoPostgres();
        }
        if (MajorVersion.isOne(text)) {
            return AutoPostgres.version(text);
        }
        // Not quoted: what is meant as a URL may have a password in it.
        String shown = text.matches("[\\w.-]{1,40}") ? "'" + text + "'" : "of this name";
        throw new IllegalArgumentException("There is no PostgreSQL " + shown
                + "; name auto, a version from 14 to 18, embedded, local, container, or a URL postgresql://... .");
    }

    private static PostgresProvider local(String rest) {
        if (rest.isEmpty()) {
            return new LocalPostgres();
        }
        return MajorVersion.isOne(rest) ? LocalPostgres.version(rest) : LocalPostgres.in(Path.of(rest));
    }

    private PostgresProvider container(String rest) {
        ContainerPostgres container = rest.isEmpty()
                ? new ContainerPostgres()
                : MajorVersion.isOne(rest) ? ContainerPostgres.version(rest) : ContainerPostgres.image(rest);
        return setting(".reuse").filter(Boolean::parseBoolean).isPresent() ? container.reuse() : container;
    }

    private PostgresProvider given(String url) {
        GivenServer server = GivenServer.at(url);
        server = setting(".user").map(server::user).orElse(server);
        server = setting(".password").map(server::password).orElse(server);
        return setting(".wait")
                .map(PostgresSettings::seconds)
                .map(server::patience)
                .orElse(server);
    }

    private static Duration seconds(String text) {
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= LONGEST_WAIT) {
            return Duration.ofSeconds(Integer.parseInt(text));
        }
        throw new IllegalArgumentException(
                PROPERTY + ".wait is '" + text + "'; name seconds, 0 to " + LONGEST_WAIT + ".");
    }

    private Optional<String> setting(String suffix) {
        return Optional.of(lookup.apply(PROPERTY + suffix)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
