package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lines of {@code host:port:database:user:password} (PostgreSQL manual, "The Password File"): the first one that matches counts, a star
 * matches everything, a backslash takes the meaning from the character behind it.
 */
final class PasswordFile {
    private static final int FIELDS = 5;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path file;

    PasswordFile(Path file) {
        this.file = file;
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** What the file says; like libpq, a file that others may read is as good as none. */
    Optional<String> password(HostAndPort server, String database, String user) {
        if (problem().isPresent() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> wanted = List.of(server.host(), Integer.toString(server.port()), database, user);
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(PasswordFile::fields)
                    .filter(fields -> fields.size() >= FIELDS && matches(fields, wanted))
                    .map(fields -> unescaped(fields.get(FIELDS - 1)))
                    .findFirst();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Why the file is not used although it is there, with what to do about it. */
    Optional<String> problem() {
        if (!Files.isRegularFile(file)
                || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Optional.empty();
        }
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)
                    ? Optional.of(file + " is not used, since others may read it: run chmod 600 on it.")
                    : Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private DatabaseException unreadable(IOException cause) {
        String reason = cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : cause.getClass().getSimpleName();
        return new DatabaseException(
                DatabaseException.Code.DENIED,
                "Cannot read the password file " + file + ": " + reason + ".",
                "Make it readable for this user, in UTF-8, or give the password in PGPASSWORD.",
                cause);
    }

    private static boolean matches(List<String> fields, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!fields.get(i).equals("*") && !unescaped(fields.get(i)).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Split at colons, the backslashes still in place, so that an escaped star is no star. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == ':' && fields.size() < FIELDS - 1) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (character == '\\' && i + 1 < line.length()) {
                field.append(character).append(line.charAt(++i));
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static String unescaped(String field) {
        return field.replaceAll("\\\\(.)", "$1");
    }
}
