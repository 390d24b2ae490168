package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The whole report on two databases that should be equal and are not, as somebody reads it at night. */
class MessyDiffTest {

    private static final Path DATABASES = Path.of("src", "test", "resources", "databases");

    @Test
    void saysOnOneScreenWhatDiffers() throws IOException, SQLException {
        try (TwoDatabases databases = new TwoDatabases()) {
            databases.run(script("staging.sql"), script("production.sql"));

            Run run = databases.stepwell("diff", "--from", databases.one(), "--to", databases.other());

            assertThat(databases.stable(run.out())).isEqualTo(script("expected.txt"));
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isEqualTo(1);
        }
    }

    private static String script(String file) throws IOException {
        return Files.readString(DATABASES.resolve(file));
    }
}
