package dev.stepwell.crawl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class SchemaCrawlerPresenceTest {

    @Test
    void saysWhatToAddWhereItIsMissing() throws IOException, ReflectiveOperationException {
        URL own = SchemaCrawlerPresence.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        try (URLClassLoader alone = new URLClassLoader(new URL[] {own}, ClassLoader.getPlatformClassLoader())) {
            Method require =
                    alone.loadClass(SchemaCrawlerPresence.class.getName()).getMethod("requireLinters", String.class);

            assertThatThrownBy(() -> require.invoke(null, "The check schema-lint"))
                    .hasRootCauseInstanceOf(IllegalArgumentException.class)
                    .hasRootCauseMessage(
                            "The check schema-lint needs SchemaCrawler, which is not on the class path, or not"
                                    + " all of it. Have us.fatehi:schemacrawler-postgresql and us.fatehi:schemacrawler-lint there,"
                                    + " both in version 16.27.1.");
        }
    }
}
