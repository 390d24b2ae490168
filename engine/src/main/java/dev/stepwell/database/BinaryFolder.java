package dev.stepwell.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A folder with jars of packed PostgreSQLs.
 *
 * @param path a directory; one that does not exist holds nothing
 */
record BinaryFolder(Path path) {
    /** As deep as Gradle's cache lies below the name of a group: artifact, version, checksum, jar. */
    private static final int DEPTH = 4;

    List<BinaryArchive> archives(Platform platform) {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path, DEPTH)) {
            List<BinaryArchive> found = new ArrayList<>();
            for (Path file : files.filter(BinaryFolder::mayHoldBinaries).toList()) {
                if (holds(file, platform.resource())) {
                    URI inside = URI.create("jar:" + file.toUri() + "!/" + platform.resource());
                    found.add(new BinaryArchive(inside.toURL()));
                }
            }
            return found;
        } catch (IOException e) {
            throw EmbeddedProblems.folderUnreadable(path, e);
        }
    }

    /** Others are not even opened. */
    private static boolean mayHoldBinaries(Path file) {
        return BinaryVersion.endOf(file.getFileName().toString()).isPresent() && Files.isRegularFile(file);
    }

    private static boolean holds(Path file, String resource) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getEntry(resource) != null;
        }
    }
}
