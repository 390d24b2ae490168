package dev.stepwell.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.Verifier;
import dev.stepwell.check.Verdict;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.walk.StepListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code scenarios} gives exactly the findings of its {@code expected.txt}. What it really gives is
 * written to {@code target/scenarios}, to be compared, and copied when it is right.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ScenariosTest {

    /** A moment in the definition of a view is another one in every run. */
    static final String MOMENT = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.\\d]*\\+00";

    @AutoClose
    private final PostgresServer server = new EmbeddedPostgres().start();

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void findsExactlyWhatIsWrong(Scenario scenario) throws IOException {
        Verdict verdict = new Verifier(() -> server, StepListener.NONE).verify(scenario.settings());

        String found = Scenario.describe(verdict).replaceAll(MOMENT, "<a moment>");
        Path copy = Path.of("target", "scenarios", scenario + ".txt");
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, found);
        assertThat(scenario.expected()).isRegularFile().hasContent(found);
    }

    static List<Scenario> scenarios() throws IOException {
        return Scenario.all();
    }
}
