package dev.stepwell.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The packed PostgreSQL on the class path.
 *
 * @param url where it is
 * @param fingerprint checksum and size of its content: another release of PostgreSQL has another one
 */
record BinaryArchive(URL url, String fingerprint) {
    static BinaryArchive find(ClassLoader loader, Platform platform) {
        URL url = loader.getResource(platform.resource());
        if (url == null) {
            throw EmbeddedProblems.binariesMissing(platform);
        }
        try {
            return new BinaryArchive(url, fingerprint(url));
        } catch (IOException e) {
            throw EmbeddedProblems.archiveCorrupt(url, e);
        }
    }

    InputStream open() throws IOException {
        URLConnection connection = uncached(url);
        return connection.getInputStream();
    }

    /** A jar's directory holds checksum and size, so that a warm start need not read 15 MB. */
    private static String fingerprint(URL url) throws IOException {
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
