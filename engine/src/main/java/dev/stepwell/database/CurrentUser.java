package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Who runs this JVM, by the number that new files get: containers often have no name for it.
 *
 * @param uid the number; 0 is root
 */
record CurrentUser(int uid) {
    static CurrentUser detect(Path temporary) {
        try {
            Path file = Files.createTempFile(temporary, "stepwell-", ".tmp");
            try {
                return new CurrentUser(uid(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw EmbeddedProblems.temporaryUnusable(temporary, e);
        }
    }

    boolean isRoot() {
        return uid == 0;
    }

    /** Programs are run only from a directory into which nobody else can put any. */
    boolean aloneWritesTo(Path directory) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
        return uid(directory) == uid
                && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
