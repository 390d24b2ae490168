package dev.stepwell.script;

import dev.stepwell.script.ScriptProblem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of migrations.
 *
 * @param path where it is
 * @param display how the user named it, always with {@code /}
 * @param classes what loads the classes in it; empty when it is not on the class path
 */
record SourceFolder(Path path, String display, Optional<Classes> classes) {

    SourceFolder(Path path, String display) {
        this(path, display, Optional.empty());
    }

    static SourceFolder of(Path path) {
        String name = path.toString().replace('\\', '/');
        return new SourceFolder(path, name.isEmpty() ? "." : name);
    }

    /** Names of what is in the folder, without hidden entries, sorted by code point so that no locale matters. */
    List<String> names() {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> lastName(entry.toString().replace('\\', '/')))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw FolderCheck.failure(
                    Code.UNREADABLE_FILE,
                    display,
                    "The folder cannot be listed (" + e + "). Check that this user may list and enter it.");
        }
    }

    /** Names of its files and of what cannot be told apart from a file, such as a link that leads nowhere. */
    List<String> fileNames() {
        return names().stream()
                .filter(name -> !Files.isDirectory(resolve(name)))
                .toList();
    }

    List<String> folderNames() {
        return names().stream().filter(name -> Files.isDirectory(resolve(name))).toList();
    }

    SourceFolder folder(String name) {
        return new SourceFolder(resolve(name), displayOf(name));
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Display path of an entry. */
    String displayOf(String name) {
        return display.endsWith("/") ? display + name : display + "/" + name;
    }

    /** The last part of a path written with {@code /}, whether or not it ends in one, as folders in jars do. */
    static String lastName(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }
}
