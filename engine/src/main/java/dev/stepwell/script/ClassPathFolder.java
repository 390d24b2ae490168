package dev.stepwell.script;

import dev.stepwell.script.ScriptProblem.Code;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Finds a folder on the class path, in a directory or a jar. */
final class ClassPathFolder {

    private final ClassLoader classes;
    private final String display;
    private final String name;

    ClassPathFolder(ClassLoader classes, String display, String name) {
        this.classes = classes;
        this.display = display;
        this.name = name;
    }

    OpenLocation open() {
        try {
            return open(Collections.list(classes.getResources(name)));
        } catch (IOException | URISyntaxException e) {
            throw failure(Code.UNREADABLE_FILE, "It was found and cannot be opened: " + e.getMessage() + ".");
        }
    }

    private OpenLocation open(List<URL> places) throws IOException, URISyntaxException {
        if (places.isEmpty()) {
            throw failure(
                    Code.LOCATION_NOT_FOUND,
                    "There is no folder " + name
                            + " on the class path. Check that it is under the resources of a module"
                            + " that the tests see; in a jar it needs an entry of its own.");
        }
        if (places.size() > 1) {
            String all = places.stream().map(URL::toString).collect(Collectors.joining(", "));
            throw failure(
                    Code.LOCATION_AMBIGUOUS,
                    "The class path holds " + places.size() + " folders of this name: " + all
                            + ". Name one with file:, or rename the others.");
        }
        return open(places.get(0));
    }

    private OpenLocation open(URL place) throws IOException, URISyntaxException {
        if (place.getProtocol().equals("file")) {
            return OpenLocation.onClassPath(Path.of(place.toURI()), display, new Classes(classes, name));
        }
        if (place.openConnection() instanceof JarURLConnection jar && isFile(jar)) {
            URI file = jar.getJarFileURL().toURI();
            return OpenLocation.inJar(FileSystems.newFileSystem(Path.of(file)), display, new Classes(classes, name));
        }
        throw failure(
                Code.UNREADABLE_FILE,
                "It is at " + place
                        + ", and only folders and jars of the file system can be read. Name one with file:.");
    }

    private static boolean isFile(JarURLConnection jar) {
        return jar.getJarFileURL().getProtocol().equals("file");
    }

    private HistoryException failure(Code code, String message) {
        return FolderCheck.failure(code, display, message);
    }
}
