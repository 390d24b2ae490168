package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedSettingsTest {
    private static final Path TEMPORARY = Path.of("/temporary");

    private final Path home;
    private final Path last = TEMPORARY.resolve("stepwell-cache-" + System.getProperty("user.name"));

    EmbeddedSettingsTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void theCacheIsInTheDeclaredCacheDirectory() {
        assertThat(EmbeddedSettings.caches(Map.of("XDG_CACHE_HOME", "/cache"), home, TEMPORARY))
                .containsExactly(Path.of("/cache/stepwell"), last);
    }

    @Test
    void theCacheIsInTheHomeDirectoryWhenNoneIsDeclared() {
        assertThat(EmbeddedSettings.caches(Map.of(), home, TEMPORARY))
                .containsExactly(home.resolve(".cache/stepwell"), last);
    }

    @Test
    void aRelativeDeclarationDoesNotCount() {
        assertThat(EmbeddedSettings.caches(Map.of("XDG_CACHE_HOME", "cache"), home, TEMPORARY))
                .containsExactly(home.resolve(".cache/stepwell"), last);
    }

    @Test
    void theCacheIsTemporaryWhenThereIsNoHomeDirectory() {
        assertThat(EmbeddedSettings.caches(Map.of(), Path.of("?"), TEMPORARY)).containsExactly(last);
    }
}
