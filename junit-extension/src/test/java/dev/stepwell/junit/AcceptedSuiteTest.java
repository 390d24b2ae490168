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

    @MigrationSuite(location = "classpath:histories/faulty")
    static class Faulty implements MigrationChecks {}

    @MigrationSuite(location = "classpath:histories/faulty", severity = "blocking-lock=error")
    static class Strict implements MigrationChecks {}

    @MigrationSuite(location = "classpath:histories/sound", severity = "locks=error")
    static class UnknownClass implements MigrationChecks {}

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
    void publishesHazardsThatOnlyWarn() {
        Run run = Run.with(Map.of("stepwell.revision", "b2"), Faulty.class);

        assertThat(run.succeeded()).contains("online ▸ b2 widen id");
        assertThat(run.reported("warning"))
                .containsExactly(
                        "change-column-type public.users.id: The upgrade writes table public.users anew for the new"
                                + " type of column public.users.id under ACCESS EXCLUSIVE on public.users: nobody can read or write"
                                + " it, for a time that grows with its rows.");
    }

    @Test
    void failsForHazardsOfAClassThatIsAnError() {
        assertThat(Run.of(Strict.class).failed()).containsOnlyKeys("online ▸ b2 widen id", "roundTrip ▸ b2 widen id");
    }

    @Test
    void takesSeveritiesFromTheConfigurationParameterFirst() {
        assertThat(Run.with(Map.of("stepwell.severity", "table-rewrite=info,blocking-lock=off"), Strict.class)
                        .failed())
                .containsOnlyKeys("roundTrip ▸ b2 widen id");
    }

    @Test
    void refusesASeverityOfNoClass() {
        assertThat(Run.of(UnknownClass.class).failedContainers())
                .isEqualTo(Map.of(
                        "AcceptedSuiteTest$UnknownClass",
                        "@MigrationSuite of " + NAME
                                + "$UnknownClass: severity names the class 'locks', and there is none"
                                + " of that name. The classes are data-loss, irreversible, backward-incompatible,"
                                + " data-dependent, blocking-lock, table-rewrite, transaction-misuse, security,"
                                + " weak-schema."));
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
