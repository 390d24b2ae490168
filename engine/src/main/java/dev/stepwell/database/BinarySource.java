package dev.stepwell.database;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where packed PostgreSQLs are looked for.
 *
 * @param loader its class path comes first
 * @param folder holds jars, in any number of versions; empty when none is named
 * @param major which version is wanted; empty when any will do
 */
record BinarySource(ClassLoader loader, Optional<Path> folder, Optional<MajorVersion> major) {
    static final String PROPERTY = "stepwell.postgres.binaries";
    static final String VARIABLE = "STEPWELL_POSTGRES_BINARIES";

    static BinarySource standard() {
        String named = System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, ""));
        Optional<Path> folder = named.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(named.strip()).toAbsolutePath());
        return new BinarySource(BinarySource.class.getClassLoader(), folder, Optional.empty());
    }

    BinarySource withMajor(MajorVersion wanted) {
        return new BinarySource(loader, folder, Optional.of(wanted));
    }

    BinaryArchive find(Platform platform) {
        List<BinaryArchive> onClassPath = onClassPath(platform);
        if (major.isEmpty() && !onClassPath.isEmpty()) {
            return onClassPath.get(0);
        }
        List<BinaryArchive> inFolder =
                folder.map(path -> new BinaryFolder(path).archives(platform)).orElse(List.of());
        return newest(Stream.concat(onClassPath.stream(), inFolder.stream())).orElseThrow(() -> major.map(
                        wanted -> EmbeddedProblems.versionMissing(wanted, platform, places(onClassPath, inFolder)))
                .orElseGet(() -> EmbeddedProblems.binariesMissing(platform)));
    }

    private List<BinaryArchive> onClassPath(Platform platform) {
        try {
            List<BinaryArchive> found = new ArrayList<>();
            for (URL url : Collections.list(loader.getResources(platform.resource()))) {
                found.add(new BinaryArchive(url));
            }
            return found;
        } catch (IOException e) {
            throw EmbeddedProblems.classPathUnreadable(e);
        }
    }

    private Optional<BinaryArchive> newest(Stream<BinaryArchive> archives) {
        return archives.filter(
                        archive -> archive.version().filter(this::isWanted).isPresent())
                .max(Comparator.comparing(archive -> archive.version().orElseThrow()));
    }

    private boolean isWanted(BinaryVersion version) {
        return major.isEmpty() || major.get().number() == version.major();
    }

    private List<String> places(List<BinaryArchive> onClassPath, List<BinaryArchive> inFolder) {
        return List.of(
                "the class path has " + versions(onClassPath),
                folder.map(path -> "the folder " + path + " has " + versions(inFolder))
                        .orElse("no folder of binaries is named"));
    }

    private static String versions(List<BinaryArchive> archives) {
        return archives.isEmpty()
                ? "none"
                : archives.stream()
                        .map(archive -> archive.version()
                                .map(BinaryVersion::toString)
                                .orElse("one that does not say which it is"))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
