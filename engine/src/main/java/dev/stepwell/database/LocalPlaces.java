package dev.stepwell.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Directories in which the programs of a PostgreSQL may be. */
final class LocalPlaces {
    /** Debian and Ubuntu; Red Hat; Alpine; Homebrew on either processor; Postgres.app. The star stands for the version. */
    private static final List<String> PACKAGES = List.of(
            "/usr/lib/postgresql/*/bin",
            "/usr/pgsql-*/bin",
            "/usr/libexec/postgresql*",
            "/opt/homebrew/opt/postgresql@*/bin",
            "/usr/local/opt/postgresql@*/bin",
            "/Applications/Postgres.app/Contents/Versions/*/bin");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private LocalPlaces() {}

    static List<Path> standard() {
        return in(System.getenv(), PACKAGES);
    }

    /** A place that is named is the only one; of those on the PATH only the ones with the server's program. */
    static List<Path> in(Map<String, String> environment, List<String> packages) {
        String named = environment.getOrDefault("PG_BIN", "");
        if (!named.isBlank()) {
            return List.of(Path.of(named));
        }
        List<Path> places = new ArrayList<>();
        for (String part : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path directory = Path.of(part);
            if (directory.isAbsolute() && Files.isExecutable(directory.resolve("postgres"))) {
                places.add(directory);
            }
        }
        packages.forEach(pattern -> places.addAll(matching(pattern)));
        return List.copyOf(places);
    }

    /** The newest first. */
    private static List<Path> matching(String pattern) {
        int star = pattern.indexOf('*');
        int before = pattern.lastIndexOf('/', star);
        int after = pattern.indexOf('/', star);
        String glob = after < 0 ? pattern.substring(before + 1) : pattern.substring(before + 1, after);
        String rest = after < 0 ? "" : pattern.substring(after + 1);
        try {
            return Trees.children(Path.of(pattern.substring(0, before)), glob).stream()
                    .sorted(Comparator.comparingInt(LocalPlaces::number).reversed())
                    .map(version -> version.resolve(rest))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException e) {
            // Nobody said that there is one, so that a place that cannot be read is as good as none.
            return List.of();
        }
    }

    private static int number(Path version) {
        Matcher matcher = NUMBER.matcher(version.getFileName().toString());
        return matcher.find() ? Integer.parseInt(matcher.group()) : 0;
    }
}
