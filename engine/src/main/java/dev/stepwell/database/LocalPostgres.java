package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL as it is installed on this machine: the programs that the environment variable {@code PG_BIN} names, else those on the
 * {@code PATH}, else the newest where the packages of Linux distributions and macOS put them. Never the server that may run from them:
 * each server here has a data directory of its own, settings and clean-up as {@link EmbeddedPostgres} has, and goes with the JVM.
 */
public final class LocalPostgres implements PostgresProvider {
    private final List<Path> places;
    private final Optional<MajorVersion> major;
    private final EmbeddedSettings settings;

    LocalPostgres(List<Path> places, Optional<MajorVersion> major, EmbeddedSettings settings) {
        this.places = List.copyOf(places);
        this.major = major;
        this.settings = settings;
    }

    /** The first installation that is found, of any supported version. */
    public LocalPostgres() {
        this(LocalPlaces.standard(), Optional.empty(), EmbeddedSettings.standard());
    }

    /**
     * The first installation of one major version.
     *
     * @param version {@code "14"} to {@code "18"}
     * @return a provider; that there is none shows when it starts a server
     * @throws IllegalArgumentException when this is no major version from 14 to 18
     */
    public static LocalPostgres version(String version) {
        return new LocalPostgres(
                LocalPlaces.standard(), Optional.of(MajorVersion.of(version)), EmbeddedSettings.standard());
    }

    /**
     * The installation in one place.
     *
     * @param programs the directory that holds {@code postgres} and {@code initdb}
     * @return a provider
     */
    public static LocalPostgres in(Path programs) {
        return new LocalPostgres(List.of(programs.toAbsolutePath()), Optional.empty(), EmbeddedSettings.standard());
    }

    @Override
    public PostgresServer start() {
        InstalledBinaries found = find();
        return new OwnServer(settings)
                .start("local PostgreSQL %s of " + found.directory().toString().replace("%", "%%"), () -> found);
    }

    private InstalledBinaries find() {
        List<String> reasons = new ArrayList<>();
        for (Path place : places) {
            try {
                Optional<InstalledBinaries> found = InstalledBinaries.in(place);
                if (found.filter(this::isWanted).isPresent()) {
                    return found.get();
                }
                reasons.add(place + ": "
                        + found.map(other -> other.version().isEmpty() ? "does not say its version" : other.version())
                                .orElse("no postgres and initdb"));
            } catch (IOException e) {
                reasons.add(place + ": " + e.getMessage());
            }
        }
        throw EmbeddedProblems.notInstalled(major, reasons);
    }

    private boolean isWanted(InstalledBinaries found) {
        return major.isPresent() ? major.get().number() == found.major() : MajorVersion.isSupported(found.major());
    }
}
