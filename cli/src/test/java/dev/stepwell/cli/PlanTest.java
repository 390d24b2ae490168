package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code stepwell plan} prints. It never needs a database. */
class PlanTest {

    private static final String SOUND = Run.HISTORIES + "sound";
    private static final String FORK = Run.HISTORIES + "fork";

    @Test
    void listsTheStepsInOrder() {
        assertThat(Run.of("plan", "upgrade", "head", "--dir", SOUND))
                .isEqualTo(new Run(0, "upgrade a1\nupgrade b2\nheads afterwards: b2\n", ""));
    }

    @Test
    void startsFromTheRowsThatAreGiven() {
        assertThat(Run.of("plan", "downgrade", "-1", "--dir", SOUND, "--from", "b2", "--format", "json"))
                .isEqualTo(new Run(0, "{\"steps\":[\"b2\"],\"heads\":[\"a1\"]}\n", ""));
    }

    @Test
    void tellsARefusalAsJsonWhereJsonWasAskedFor() {
        Run run = Run.of("plan", "upgrade", "zz", "--dir", SOUND, "--format", "json");

        assertThat(run.out()).startsWith("{\"error\":{\"code\":\"unknown-revision\",\"message\":\"");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void refusesAGraphWithoutStackTrace(@TempDir Path directory) throws IOException {
        Path file =
                Files.writeString(directory.resolve("graph.json"), "{\"revisions\":[{\"id\":\"a\",\"down\":[\"a\"]}]}");

        Run run = Run.of("plan", "upgrade", "head", "--graph", file.toString());

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: Self-loop is detected in revisions (a): a names itself as its"
                                + " parent. Name the revision that it follows, or none.\n"));
    }

    @Test
    void takesSeveralRows() {
        assertThat(Run.of("plan", "downgrade", "base", "--dir", FORK, "--from", "b1,b2"))
                .isEqualTo(new Run(0, "downgrade b1\ndowngrade b2\ndowngrade a1\nheads afterwards: base\n", ""));
    }

    @Test
    void hasNothingToDoWhereEverythingIsApplied() {
        assertThat(Run.of("plan", "upgrade", "head", "--dir", SOUND, "--from", "b2"))
                .isEqualTo(new Run(0, "heads afterwards: b2\n", ""));
    }

    @Test
    void readsAGraphFromAFile(@TempDir Path directory) throws IOException {
        Path file = graph(
                directory,
                "{\"revisions\":[{\"id\":\"a\"},{\"id\":\"b\",\"down\":[\"a\"],\"labels\":[\"lib\"]},"
                        + "{\"id\":\"c\",\"down\":[\"a\"],\"depends_on\":[\"lib\"]}]}");

        assertThat(Run.of("plan", "upgrade", "c", "--graph", file.toString(), "--format", "json"))
                .isEqualTo(new Run(0, "{\"steps\":[\"a\",\"b\",\"c\"],\"heads\":[\"c\"]}\n", ""));
    }

    @Test
    void saysWhyThereIsNoSuchTarget() {
        assertThat(Run.of("plan", "upgrade", "b3", "--dir", SOUND))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "stepwell: Can't locate revision identified by 'b3': No such revision or branch 'b3'. Nearest: 'b2' (src/test/resources/histories/sound/b2_role.sql).\n"));
    }

    @Test
    void saysWhichHeadsThereAre() {
        assertThat(Run.of("plan", "upgrade", "head", "--dir", FORK, "--format", "json"))
                .isEqualTo(new Run(
                        2,
                        "{\"error\":{\"code\":\"multiple-heads\",\"message\":\"Multiple head revisions are present for given argument 'head'; please specify a specific target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads. Heads: b1 (src/test/resources/histories/fork/b1.sql), b2 (src/test/resources/histories/fork/b2.sql). To make them one: `stepwell merge -m \\\"merge heads\\\" b1 b2`.\"}}\n",
                        ""));
    }

    @Test
    void saysThatARowIsUnknown() {
        assertThat(Run.of("plan", "upgrade", "head", "--dir", SOUND, "--from", "zz"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "stepwell: Can't locate revision identified by 'zz': the version table holds this row, but no file has that id. Check out the files that the database was migrated with, or run `stepwell stamp --purge ID`, which forgets all rows, writes that of ID, and changes nothing else.\n"));
    }

    @Test
    void needsADirectionThatExists() {
        Run run = Run.of("plan", "sideways", "head", "--dir", SOUND);

        assertThat(run.complaint())
                .isEqualTo("Invalid value for positional parameter at index 0 (DIRECTION): expected one of [UPGRADE,"
                        + " DOWNGRADE] (case-insensitive) but was 'sideways'");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void needsATarget() {
        Run run = Run.of("plan", "upgrade", "--dir", SOUND);

        assertThat(run.complaint()).isEqualTo("Missing required parameter: 'TARGET'");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void takesTheDirectoryThatIsConfigured(@TempDir Path project) throws IOException {
        Files.writeString(project.resolve("stepwell.properties"), "dir=db\n");

        Run run = Run.in(project, "plan", "upgrade", "head", "--format", "json");

        assertThat(run.out())
                .startsWith("{\"error\":{\"code\":\"location-not-found\",\"message\":\"Cannot read the migrations in "
                        + project + "/db:");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void takesOnlyOneOfThem() {
        Run run = Run.of("plan", "upgrade", "head", "--dir", SOUND, "--graph", "graph.json");

        assertThat(run.complaint())
                .isEqualTo("Error: --dir=DIR, --graph=FILE are mutually exclusive (specify only one)");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void needsAGraphThatExists(@TempDir Path directory) {
        Path missing = directory.resolve("missing.json");

        assertThat(Run.of("plan", "upgrade", "head", "--graph", missing.toString()))
                .isEqualTo(new Run(
                        2, "", "stepwell: There is no file " + missing + ". Name a file that holds a graph.\n"));
    }

    @Test
    void saysWhereAGraphIsNoJson(@TempDir Path directory) throws IOException {
        Path file = graph(directory, "{\"revisions\":[\n{\"id\":}]}");

        assertThat(Run.of("plan", "upgrade", "head", "--graph", file.toString()))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "stepwell: " + file
                                        + ":2 is no JSON: Unexpected character ('}' (code 125)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false').\n"));
    }

    @Test
    void needsRevisionsInAGraph(@TempDir Path directory) throws IOException {
        Path file = graph(directory, "{}");

        assertThat(Run.of("plan", "upgrade", "head", "--graph", file.toString()))
                .isEqualTo(new Run(
                        2, "", "stepwell: " + file + " has no array \"revisions\". Write {\"revisions\":[...]}.\n"));
    }

    @Test
    void needsAnEmptyFileToBeAGraphToo(@TempDir Path directory) throws IOException {
        Path file = graph(directory, "");

        assertThat(Run.of("plan", "upgrade", "head", "--graph", file.toString()))
                .isEqualTo(new Run(
                        2, "", "stepwell: " + file + " has no array \"revisions\". Write {\"revisions\":[...]}.\n"));
    }

    @Test
    void needsAnIdForEachRevisionOfAGraph(@TempDir Path directory) throws IOException {
        Path file = graph(directory, "{\"revisions\":[{\"id\":\"a\"},{\"down\":[\"a\"]}]}");

        assertThat(Run.of("plan", "upgrade", "head", "--graph", file.toString(), "--format", "json"))
                .isEqualTo(new Run(
                        2,
                        "{\"error\":{\"code\":\"unreadable-graph\",\"message\":\"" + file
                                + ": revision number 2 has no \\\"id\\\". Give it one.\"}}\n",
                        ""));
    }

    @Test
    void needsListsWhereAGraphHasThem(@TempDir Path directory) throws IOException {
        Path file = graph(directory, "{\"revisions\":[{\"id\":\"a\"},{\"id\":\"b\",\"down\":\"a\"}]}");

        assertThat(Run.of("plan", "upgrade", "head", "--graph", file.toString()))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "stepwell: " + file
                                        + ": revision number 2: \"down\" is no list of texts. Write [\"...\"], or [] for none.\n"));
    }

    @Test
    void refusesAnIdThatCannotBeOne(@TempDir Path directory) throws IOException {
        Path file = graph(directory, "{\"revisions\":[{\"id\":\"a-1\"}]}");

        assertThat(Run.of("plan", "upgrade", "head", "--graph", file.toString(), "--format", "json"))
                .isEqualTo(new Run(
                        2,
                        "{\"error\":{\"code\":\"illegal-id\",\"message\":\"Character(s) '-' not allowed in revision identifier 'a-1'. Rename it with letters, digits and underscores.\"}}\n",
                        ""));
    }

    @Test
    void refusesADirectoryThatIsMissing(@TempDir Path directory) {
        Path missing = directory.resolve("nowhere");

        Run run = Run.of("plan", "upgrade", "head", "--dir", missing.toString(), "--format", "json");

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "{\"error\":{\"code\":\"location-not-found\",\"message\":\"Cannot read the migrations in "
                                + missing + ":\\n  " + missing
                                + ": There is no such folder. Give the folder of the migrations, relative to "
                                + Path.of("").toAbsolutePath() + " or absolute.\"}}\n",
                        ""));
    }

    private static Path graph(Path directory, String json) throws IOException {
        return Files.writeString(directory.resolve("graph.json"), json);
    }
}
