package dev.stepwell.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Who runs this JVM, by number: containers often have no name for it.
 *
 * @param uid the number; 0 is root
 */
record CurrentUser(long uid) {
    static CurrentUser detect() {
        return new CurrentUser(new UnixSystem().getUid());
    }

    boolean isRoot() {
        return uid == 0;
    }

    /** Programs are run only from a directory into which nobody else can put any. */
    boolean aloneWritesTo(Path directory) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
        return (int) Files.getAttribute(directory, "unix:uid") == uid
                && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }
}
