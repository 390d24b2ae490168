package dev.stepwell.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A packed PostgreSQL.
 *
 * @param url where it is
 */
record BinaryArchive(URL url) implements Binaries {
    /** What a jar that has taken the binaries in says in its manifest, because its name no longer does. */
    private static final String MANIFEST_ENTRY = "Postgres-Binaries";

    @Override
    public String key() {
        return fingerprint();
    }

    @Override
    public void provide(Path installation) {
        try (InputStream packed = open()) {
            new ArchiveUnpacker(installation).unpack(packed);
        } catch (IOException e) {
            throw EmbeddedProblems.archiveCorrupt(url, e);
        }
    }

    @Override
    public Path programs(Path installation) {
        return installation.resolve("bin");
    }

    InputStream open() throws IOException {
        URLConnection connection = uncached(url);
        return connection.getInputStream();
    }

    /** The version by the name of its jar, or by its manifest. */
    Optional<BinaryVersion> version() {
        try {
            if (uncached(url) instanceof JarURLConnection connection) {
                Optional<BinaryVersion> named =
                        BinaryVersion.endOf(connection.getJarFileURL().getPath());
                return named.isPresent() ? named : declared(connection);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw EmbeddedProblems.archiveCorrupt(url, e);
        }
    }

    private static Optional<BinaryVersion> declared(JarURLConnection connection) throws IOException {
        try (JarFile jar = connection.getJarFile()) {
            Manifest manifest = jar.getManifest();
            String said = manifest == null ? null : manifest.getMainAttributes().getValue(MANIFEST_ENTRY);
            return said == null ? Optional.empty() : BinaryVersion.endOf("-" + said + ".jar");
        }
    }

    /** Checksum and size of the content: another release of PostgreSQL has another one. */
    String fingerprint() {
        try {
            return computed();
        } catch (IOException e) {
            throw EmbeddedProblems.archiveCorrupt(url, e);
        }
    }

    /** A jar's directory holds checksum and size, so that a warm start need not read 15 MB. */
    private String computed() throws IOException {
        if (uncached(url) instanceof JarURLConnection connection) {
            try (JarFile jar = connection.getJarFile()) {
                JarEntry entry = jar.getJarEntry(connection.getEntryName());
                return fingerprint(entry.getCrc(), entry.getSize());
            }
        }
        CRC32 crc = new CRC32();
        try (InputStream content = new CheckedInputStream(url.openStream(), crc)) {
            long size = content.transferTo(OutputStream.nullOutputStream());
            return fingerprint(crc.getValue(), size);
        }
    }

    private static String fingerprint(long crc, long size) {
        return "%08x-%d".formatted(crc, size);
    }

    /** The shared cache would keep the jar open for as long as the JVM lives. */
    private static URLConnection uncached(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection;
    }
}
