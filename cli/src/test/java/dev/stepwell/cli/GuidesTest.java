package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of {@code docs/guides} shows what the commands really print: they are run one after the other, on a database of
 * the page's own. The page with what they print is written to {@code target/guides}, to be compared, and copied when it is
 * right.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GuidesTest {

    private static final Path GUIDES = Path.of("../docs/guides");

    @AutoClose
    private final PostgresServer server = new EmbeddedPostgres().start();

    @ParameterizedTest(name = "{0}")
    @MethodSource("guides")
    void showsWhatTheCommandsPrint(String name, @TempDir Path project) throws Exception {
        String page = Files.readString(GUIDES.resolve(name));
        String printed;
        try (GuideRun run = new GuideRun(server, project)) {
            printed = run.follow(page);
        }
        Path copy = Path.of("target", "guides", name);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, printed);
        assertThat(page).isEqualTo(printed);
    }

    static List<String> guides() throws IOException {
        try (Stream<Path> pages = Files.list(GUIDES)) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
