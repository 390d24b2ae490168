package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code stepwell verify} says of what is accepted, and how it ends. */
class AcceptTest {

    private static final String HEADER = """
            # Findings that are known and fail nothing: check, code, revision (- for none), object.
            # Remove the line of one that is gone, or run `stepwell verify` with --baseline and --write-baseline.
            """;
    private static final String ENTRIES = """
            round-trip downgrade-failed c3
            round-trip left-behind b2 public.roles
            """;

    private Path baseline;

    @BeforeEach
    void name(@TempDir Path folder) {
        baseline = folder.resolve("known.txt");
    }

    @Test
    void endsWithZeroWhenEveryErrorIsAcknowledged() {
        Run run = Run.verify("accepted", "--only", "destructive,acknowledgements");

        assertThat(run.report()).isEqualTo("""
                src/test/resources/histories/accepted: 2 revisions, layout native, walked in 8 steps and N s on PostgreSQL

                ── destructive passed ──

                  b2 forget ids, upgrade
                  src/test/resources/histories/accepted/b2_forget.sql:8
                    acknowledged drop-column: The upgrade drops column public.users.id and all that it holds.
                      reason: nobody asks for them

                destructive      passed   no upgrade destroys what was there before it (1 acknowledged)
                acknowledgements passed   whatever is accepted is accepted for a reason, and still there

                Compared: every object of every user schema by PostgreSQL's own definition of it. Left out: rows,\
                 members of extensions. Another column order is shown and fails nothing.
                PASSED: 2 checks.
                """);
        assertThat(run.status()).isZero();
    }

    @Test
    void judgesFromARevisionOn() {
        Run run = Run.verify("broken", "--only", "round-trip", "--since", "c3");

        assertThat(run.out())
                .contains("c3 add chats, downgrade")
                .doesNotContain("b2 add a role")
                .contains("round-trip   failed   1 error in 1 revision (not judged: 2 revisions before c3)");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void refusesASinceThatIsNoRevisionBeforeAnyWalk() {
        assertThat(Run.verify("broken", "--since", "c33"))
                .isEqualTo(new Run(
                        2, "", "stepwell: since is 'c33', and there is no such revision. The nearest is 'c3'.\n"));
    }

    @Test
    void weighsHazardsAsTheCommandLineSays() {
        Run run = Run.verify(
                "accepted",
                "--only",
                "destructive",
                "--severity",
                "data-loss=off,irreversible=off,backward-incompatible=off");

        assertThat(run.out()).contains("destructive  passed   no upgrade destroys what was there before it\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void refusesASeverityThatDoesNotExist() {
        assertThat(Run.verify("accepted", "--severity", "data-loss=fatal"))
                .isEqualTo(new Run(
                        2, "", "stepwell: severity names the level 'fatal'. Name error, warning, info or off.\n"));
    }

    @Test
    void freezesWhatFailsOnceAndForAll() throws IOException {
        Run written = Run.verify("broken", "--baseline", baseline.toString(), "--write-baseline");
        Run read = Run.verify("broken", "--baseline", baseline.toString());

        assertThat(baseline).hasContent(HEADER + ENTRIES);
        assertThat(written.out())
                .contains("    known left-behind: The downgrade leaves table public.roles behind.\n")
                .contains("Baseline " + baseline + ": 2 known findings, written by this run.\nPASSED: 14 checks.\n");
        assertThat(written.status()).isZero();
        assertThat(read.out()).contains("Baseline " + baseline + ": 2 known findings.\nPASSED: 14 checks.\n");
        assertThat(read.status()).isZero();
    }

    @Test
    void failsOnWhatTheBaselineDoesNotKnow() throws IOException {
        Files.writeString(baseline, "round-trip left-behind b2 public.roles\n");

        Run run = Run.verify("broken", "--baseline", baseline.toString(), "--write-baseline");

        assertThat(run.out()).contains("round-trip       failed   1 error in 1 revision (1 known)");
        assertThat(run.status()).isEqualTo(1);
        assertThat(baseline).hasContent("round-trip left-behind b2 public.roles\n");
    }

    @Test
    void reportsWhatIsGoneAndWritesNothing() throws IOException {
        String old = ENTRIES + "destructive drop-table b2 public.users\n";
        Files.writeString(baseline, old);

        Run run = Run.verify("broken", "--baseline", baseline.toString());

        assertThat(run.out())
                .contains("  " + baseline + ":3\n    error stale-baseline: The baseline has `destructive drop-table b2"
                        + " public.users`, which was not found any more.\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(baseline).hasContent(old);
    }

    @Test
    void takesOutWhatIsGoneWhereItMayWrite() throws IOException {
        Files.writeString(baseline, ENTRIES + "destructive drop-table b2 public.users\n");

        Run run = Run.verify("broken", "--baseline", baseline.toString(), "--write-baseline");

        assertThat(run.out()).contains("Baseline " + baseline + ": 2 known findings, 1 that is gone was removed.\n");
        assertThat(run.status()).isZero();
        assertThat(baseline).hasContent(HEADER + ENTRIES);
    }

    @Test
    void needsABaselineThatExistsUnlessItMayWriteOne() {
        assertThat(Run.verify("broken", "--baseline", baseline.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: There is no baseline " + baseline + ". Write it with --write-baseline (in JUnit with"
                                + " stepwell.baseline.write=true) and commit it, or name the file that there is.\n"));
    }

    @Test
    void needsTheFileOfABaselineThatItMayWrite() {
        assertThat(Run.verify("broken", "--write-baseline").err())
                .isEqualTo("stepwell: A baseline is to be written, and its file is not named. Name the file of the"
                        + " baseline, or do not ask to write it.\n");
    }

    @Test
    void needsADirectoryToWriteTheBaselineTo(@TempDir Path folder) {
        Path nowhere = folder.resolve("missing").resolve("known.txt");

        assertThat(Run.verify("broken", "--baseline", nowhere.toString(), "--write-baseline"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: Cannot write the baseline to " + nowhere + ": it is no file, or its directory does"
                                + " not exist. Name a file in a directory that exists.\n"));
    }
}
