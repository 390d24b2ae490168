package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

final class ArchiveUnpackerTest {
    private final Path target;

    ArchiveUnpackerTest(@TempDir Path target) {
        this.target = target;
    }

    @Test
    void keepsWhatMayBeExecutedExecutable() throws IOException {
        TarArchiveEntry program = new TarArchiveEntry("bin/postgres");
        program.setMode(0755);
        new ArchiveUnpacker(target).unpack(packed(program));
        assertThat(target.resolve("bin/postgres")).isExecutable();
    }

    @Test
    void keepsLinks() throws IOException {
        TarArchiveEntry link = new TarArchiveEntry("lib/libpq.so", TarConstants.LF_SYMLINK);
        link.setLinkName("libpq.so.5");
        new ArchiveUnpacker(target).unpack(packed(link));
        assertThat(Files.readSymbolicLink(target.resolve("lib/libpq.so"))).isEqualTo(Path.of("libpq.so.5"));
    }

    @Test
    void refusesAFileOutsideItsDirectory() {
        assertThatThrownBy(() -> new ArchiveUnpacker(target).unpack(packed(new TarArchiveEntry("../escaped"))))
                .isInstanceOf(IOException.class)
                .hasMessage("entry ../escaped leads out of the archive");
    }

    @Test
    void refusesALinkOutOfItsDirectory() {
        TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
        link.setLinkName("/etc");
        assertThatThrownBy(() -> new ArchiveUnpacker(target).unpack(packed(link)))
                .isInstanceOf(IOException.class)
                .hasMessage("entry link leads out of the archive");
    }

    private static InputStream packed(TarArchiveEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
