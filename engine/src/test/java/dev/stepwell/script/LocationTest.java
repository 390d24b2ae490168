package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocationTest {

    private static final String FIXTURE = "classpath:dev/stepwell/script/paired";

    @Test
    void findsAFolderOnTheClassPath() {
        History history = HistoryReader.read(Location.parse(FIXTURE), Optional.empty());
        assertThat(history.scripts().values())
                .extracting(script -> script.upgrade().file())
                .containsExactly(FIXTURE + "/1_create_users.up.sql");
    }

    @Test
    void findsAFolderInAJar(@TempDir Path directory) throws IOException {
        Path jar = jar(directory, "a.jar");
        try (URLClassLoader classes = loader(jar);
                OpenLocation open = Location.parse("classpath:/db/migrations/").open(classes)) {
            History history = HistoryReader.read(open.folder(), Optional.empty());
            assertThat(history.scripts().values())
                    .extracting(script -> script.upgrade().file())
                    .containsExactly("classpath:/db/migrations/1_a/up.sql");
        }
    }

    @Test
    void refusesAFolderThatTheClassPathHoldsTwice(@TempDir Path directory) throws IOException {
        Path first = jar(directory, "a.jar");
        Path second = jar(directory, "b.jar");
        try (URLClassLoader classes = loader(first, second)) {
            Location location = Location.parse("classpath:db/migrations");
            assertThatThrownBy(() -> location.open(classes))
                    .hasMessage("Cannot read the migrations in classpath:db/migrations:\n  classpath:db/migrations:"
                            + " The class path holds 2 folders of this name: jar:"
                            + first.toUri().toURL() + "!/db/migrations,"
                            + " jar:" + second.toUri().toURL()
                            + "!/db/migrations. Name one with file:, or rename the others.");
        }
    }

    @Test
    void refusesAFolderThatIsNotOnTheClassPath() {
        Location location = Location.parse("classpath:no/such/folder");
        assertThatThrownBy(location::open)
                .hasMessage("Cannot read the migrations in classpath:no/such/folder:\n  classpath:no/such/folder:"
                        + " There is no folder no/such/folder on the class path. Check that it is under the resources of a"
                        + " module that the tests see; in a jar it needs an entry of its own.");
    }

    @Test
    void takesAPlainPathAsItIs() {
        try (OpenLocation open = Location.parse("db/migrations").open()) {
            assertThat(open.path()).isEqualTo(Path.of("db/migrations"));
        }
    }

    @Test
    void takesARelativePathBehindFile() {
        try (OpenLocation open = Location.parse("file:db/migrations").open()) {
            assertThat(open.path()).isEqualTo(Path.of("db/migrations"));
        }
    }

    @Test
    void takesAFileUrl() {
        try (OpenLocation open = Location.parse("file:///db/my%20migrations").open()) {
            assertThat(open.path()).isEqualTo(Path.of("/db/my migrations"));
        }
    }

    @Test
    void refusesAnotherPrefix() {
        assertThatThrownBy(() -> Location.parse("https://example.org/db"))
                .hasMessage("Cannot read the migrations in 'https://example.org/db':\n  'https://example.org/db':"
                        + " The location begins with a prefix that is not known."
                        + " Write classpath:<folder>, file:<folder> or the path of a folder.");
    }

    @Test
    void refusesAnEmptyLocation() {
        assertThatThrownBy(() -> Location.parse("classpath:"))
                .hasMessage("Cannot read the migrations in 'classpath:':\n  'classpath:': The location names no folder."
                        + " Write classpath:<folder>, file:<folder> or the path of a folder.");
    }

    private static Path jar(Path directory, String name) throws IOException {
        Path jar = directory.resolve(name);
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(files.getPath("db/migrations/1_a"));
            Files.writeString(files.getPath("db/migrations/1_a/up.sql"), "SELECT 1;");
        }
        return jar;
    }

    private static URLClassLoader loader(Path... jars) throws IOException {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = jars[i].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }
}
