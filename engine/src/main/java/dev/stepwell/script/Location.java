package dev.stepwell.script;

import dev.stepwell.script.ScriptProblem.Code;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where migrations are, as a user writes it: {@code classpath:db/migrations}, {@code file:...} or a path. */
public final class Location {

    private static final String CLASS_PATH = "classpath:";
    private static final String FILE = "file:";

    /** A letter and a colon begin a path of Windows. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private final String text;

    private Location(String text) {
        this.text = text;
    }

    /**
     * Checks how a location is written; whether it exists shows when it is opened.
     *
     * @param text {@code classpath:} and the name of a folder on the class path, or {@code file:} and a path or URL path,
     *     or a path, absolute or relative to the working directory
     * @return the location
     * @throws HistoryException with code {@code location-malformed}
     */
    public static Location parse(String text) {
        String location = text.strip();
        if (location.isEmpty() || location.equals(CLASS_PATH) || location.equals(FILE)) {
            throw malformed(location, "The location names no folder.");
        }
        boolean known = location.startsWith(CLASS_PATH) || location.startsWith(FILE);
        if (!known && SCHEME.matcher(location).matches()) {
            throw malformed(location, "The location begins with a prefix that is not known.");
        }
        return new Location(location);
    }

    /**
     * Finds the folder, with the class loader of the current thread where it is on the class path.
     *
     * @return the folder, to be closed after reading
     * @throws HistoryException when there is no such folder on the class path, or more than one
     */
    public OpenLocation open() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return open(context != null ? context : ClassLoader.getSystemClassLoader());
    }

    /**
     * Finds the folder.
     *
     * @param classes where to look for it if the location is on the class path
     * @return the folder, to be closed after reading; a path that does not exist is found out when it is read
     * @throws HistoryException when there is no such folder on the class path, or more than one
     */
    public OpenLocation open(ClassLoader classes) {
        if (text.startsWith(CLASS_PATH)) {
            String name = text.substring(CLASS_PATH.length()).replaceAll("^/+|/+$", "");
            return new ClassPathFolder(classes, text, name).open();
        }
        return OpenLocation.ofPath(path(), display());
    }

    private Path path() {
        try {
            if (text.startsWith(FILE + "/")) {
                return Path.of(URI.create(text));
            }
            return Path.of(display());
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            String why = e instanceof InvalidPathException invalid ? invalid.getReason() : e.getMessage();
            throw malformed(text, "The location is no path: " + why + ".");
        }
    }

    private String display() {
        return text.startsWith(FILE) ? text.substring(FILE.length()).replaceFirst("^//(?=/)", "") : text;
    }

    private static HistoryException malformed(String location, String what) {
        return FolderCheck.failure(
                Code.LOCATION_MALFORMED,
                "'" + location + "'",
                what + " Write classpath:<folder>, file:<folder> or the path of a folder.");
    }

    /** Returns the location as written. */
    @Override
    public String toString() {
        return text;
    }
}
