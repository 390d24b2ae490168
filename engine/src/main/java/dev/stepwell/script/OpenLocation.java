package dev.stepwell.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Optional;

/** A location that was found, and the jar that it is in, which stays open until this is closed. */
public final class OpenLocation implements AutoCloseable {

    private final SourceFolder folder;
    private final Optional<FileSystem> jar;

    private OpenLocation(SourceFolder folder, Optional<FileSystem> jar) {
        this.folder = folder;
        this.jar = jar;
    }

    static OpenLocation ofPath(Path path, String display) {
        return new OpenLocation(new SourceFolder(path, display.replace('\\', '/')), Optional.empty());
    }

    static OpenLocation onClassPath(Path path, String display, Classes classes) {
        return new OpenLocation(new SourceFolder(path, display, Optional.of(classes)), Optional.empty());
    }

    static OpenLocation inJar(FileSystem jar, String display, Classes classes) {
        return new OpenLocation(
                new SourceFolder(jar.getPath(classes.folder()), display, Optional.of(classes)), Optional.of(jar));
    }

    /**
     * The folder.
     *
     * @return a path that may be of a jar, and then is of use only until this is closed
     */
    public Path path() {
        return folder.path();
    }

    SourceFolder folder() {
        return folder;
    }

    /**
     * Closes the jar, if there is one.
     *
     * @throws UncheckedIOException when that fails
     */
    @Override
    public void close() {
        if (jar.isPresent()) {
            try {
                jar.get().close();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot close " + jar.get(), e);
            }
        }
    }
}
