package dev.stepwell.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.Verifier;
import dev.stepwell.VerifySettings;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.History;
import dev.stepwell.script.HistoryReader;
import dev.stepwell.script.Layout;
import dev.stepwell.script.Location;
import dev.stepwell.walk.StepListener;
import dev.stepwell.walk.WalkSettings;
import dev.stepwell.walk.Walker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Synthetic histories are sound, of every kind, and the same each time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyntheticHistoryTest {

    private PostgresServer server;

    @BeforeAll
    void start() {
        server = new EmbeddedPostgres().start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isTheSameEachTime() {
        assertThat(SyntheticHistory.ofLength(200)).isEqualTo(SyntheticHistory.ofLength(200));
    }

    @Test
    void beginsAsAShorterOneDoes() {
        List<SyntheticRevision> beginning =
                SyntheticHistory.ofLength(1000).revisions().subList(0, 50);

        assertThat(beginning).isEqualTo(SyntheticHistory.ofLength(50).revisions());
    }

    @Test
    void isTheSameInFilesAsInMemory(@TempDir Path directory) throws IOException {
        SyntheticHistory history = SyntheticHistory.ofLength(50);
        history.write(directory);

        History files = HistoryReader.read(Location.parse(directory.toString()), Optional.of(Layout.PAIRED));

        assertThat(files.graph().upgradeOrder())
                .extracting(revision -> revision.id() + " after " + revision.parents())
                .isEqualTo(history.read().graph().upgradeOrder().stream()
                        .map(revision -> revision.id() + " after " + revision.parents())
                        .toList());
        assertThat(files.scripts().values())
                .extracting(script -> script.upgrade().statements())
                .isEqualTo(history.read().scripts().values().stream()
                        .map(script -> script.upgrade().statements())
                        .toList());
    }

    @Test
    void aWalkOfFiftyFindsNothingButWhatConcernsRunningApplications(@TempDir Path directory) throws IOException {
        SyntheticHistory.ofLength(50).write(directory);

        Verdict verdict = new Verifier(() -> server, StepListener.NONE).verify(VerifySettings.of(directory.toString()));

        assertThat(verdict.findings()).extracting(Finding::check).containsOnly("online");
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.walk().orElseThrow().steps()).hasSize(200);
    }

    @Test
    void makesATableInEveryThirdRevisionAndObjectsOfManyKinds() {
        History history = SyntheticHistory.ofLength(300).read();

        SchemaSnapshot end = new Walker(server, WalkSettings.of("kinds"), StepListener.NONE)
                .walk(history)
                .finalSchema()
                .orElseThrow();

        Set<String> kinds = end.objects().stream()
                .map(object -> object.name().kind().word())
                .collect(Collectors.toSet());
        assertThat(end.objects())
                .filteredOn(object -> object.name().kind().word().equals("table"))
                .hasSize(100);
        assertThat(kinds)
                .contains("table", "column", "index", "enum", "domain", "view", "function", "trigger", "sequence");
    }
}
