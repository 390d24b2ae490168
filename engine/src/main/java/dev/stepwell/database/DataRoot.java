package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A place for data directories.
 *
 * @param directory an existing directory
 * @param room bytes that must be free for it to be taken
 * @param words how the description of a server calls it
 */
record DataRoot(Path directory, long room, String words) {
    /** Memory, provided that there is more of it than a container's 64 MB; else the disk. */
    static List<DataRoot> standard() {
        return List.of(
                new DataRoot(Path.of("/dev/shm"), 512L << 20, "shared memory"),
                new DataRoot(Path.of(System.getProperty("java.io.tmpdir")), 256L << 20, "the temporary directory"));
    }

    static DataRoot choose(List<DataRoot> candidates, ServerAccount account) {
        List<String> reasons = new ArrayList<>();
        for (DataRoot candidate : candidates) {
            String reason = candidate.objection(account);
            if (reason.isEmpty()) {
                return candidate;
            }
            reasons.add(candidate.directory + ": " + reason);
        }
        throw EmbeddedProblems.noSpace(reasons);
    }

    /** Whether less is free than a new server needs. */
    boolean isFull() throws IOException {
        return usable() < room;
    }

    private String objection(ServerAccount account) {
        try {
            if (!Files.isDirectory(directory)) {
                return "no such directory";
            }
            if (!Files.isWritable(directory)) {
                return "is read-only";
            }
            if (!account.reaches(directory)) {
                return "user " + account.user() + " may not enter it";
            }
            return isFull() ? (usable() >> 20) + " MB free of " + (room >> 20) + " MB needed" : "";
        } catch (IOException e) {
            return "cannot be examined (" + e + ")";
        }
    }

    private long usable() throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }
}
