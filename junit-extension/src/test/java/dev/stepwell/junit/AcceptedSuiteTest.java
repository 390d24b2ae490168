package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is accepted fails no test and is noted in the report; what is older than a check is not judged. */
class AcceptedSuiteTest {

    private static final String NAME = AcceptedSuiteTest.class.getName();

    @MigrationSuite(location = "classpath:histories/accepted")
    static class Accepted implements MigrationChecks {}

    @MigrationSuite(location = "classpath:histories/destructive")
    static class Destructive implements MigrationChecks {}

    @MigrationSuite(location = "classpath:histories/faulty", since = "c3")
    static class Late implements MigrationChecks {}

    @MigrationSuite(location = "classpath:histories/sound", since = "round-trip=c4")
    static class UnknownRevision implements MigrationChecks {}

    @Test
    void publishesTheReasonOfWhatIsAcknowledged() {
        Run run = Run.of(Accepted.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.succeeded()).contains("destructive ▸ b2 forget users", "acknowledgements");
        assertThat(run.reported("acknowledged"))
                .containsExactly("drop-table public.users: they moved to another database");
    }

    @Test
    void publishesWhatStandsInTheBaseline(@TempDir Path folder) throws IOException {
        Path baseline = folder.resolve("known.txt");
        Map<String, String> named = Map.of("stepwell.baseline", baseline.toString());
        Map<String, String> written =
                Map.of("stepwell.baseline", baseline.toString(), "stepwell.baseline.write", "true");

        assertThat(Run.with(written, Destructive.class).failed()).isEmpty();
        Run run = Run.with(named, Destructive.class);

        assertThat(Files.readString(baseline)).endsWith(".\ndestructive drop-table b2 public.users\n");
        assertThat(run.failed()).isEmpty();
        assertThat(run.reported("known")).containsExactly("drop-table public.users");
    }

    @Test
    void abortsTheTestsOfWhatIsOlderThanTheChecks() {
        Run run = Run.of(Late.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.aborted())
                .containsEntry(
                        "roundTrip ▸ b2 widen id",
                        "Not judged: it comes before c3 add role, since which the check judges.")
                .doesNotContainKey("roundTrip ▸ c3 add role");
        assertThat(run.succeeded()).contains("graph", "singleHead", "roundTrip ▸ c3 add role");
    }

    @Test
    void takesSinceFromTheConfigurationParameterFirst() {
        assertThat(Run.with(Map.of("stepwell.since", "a1"), Late.class).failed())
                .containsOnlyKeys("roundTrip ▸ b2 widen id");
    }

    @Test
    void refusesASinceThatIsNoRevision() {
        assertThat(Run.of(UnknownRevision.class).failedContainers())
                .isEqualTo(Map.of(
                        "AcceptedSuiteTest$UnknownRevision",
                        "@MigrationSuite of " + NAME + "$UnknownRevision: since of round-trip is 'c4', and there is no"
                                + " such revision. The nearest is 'c3'."));
    }
}
