package dev.stepwell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.report.JsonReport;
import dev.stepwell.report.ShardReport;
import dev.stepwell.testing.RealPostgres;
import dev.stepwell.walk.Shard;
import dev.stepwell.walk.StepListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shards of a walk together find what a walk in one go finds. */
@ExtendWith(RealPostgres.class)
class ShardingTest {

    private static final int LENGTH = 10;

    private Path folder;

    @BeforeEach
    void makeFolder(@TempDir Path directory) {
        folder = directory;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void findTogetherWhatOneWalkFinds(int seed, PostgresServer server) throws IOException {
        line(new Random(seed));

        requireSame(server, 2 + seed % 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void findTogetherWhatOneWalkFindsAmongBranches(int seed, PostgresServer server) throws IOException {
        branches(new Random(seed));

        requireSame(server, 3);
    }

    @Test
    void tellOfTheWayDownWhatTheRoundTripsHaveNotSaid(PostgresServer server) throws IOException {
        write("a", "", "CREATE TYPE mood AS ENUM ('x')", "DROP TYPE mood");
        write("b", "a", "CREATE TABLE b ()", "DROP TABLE b");
        write("c", "b", "CREATE TABLE c ()", "CREATE TABLE IF NOT EXISTS left_by_c (m mood); DROP TABLE IF EXISTS c");

        Verdict merged = requireSame(server, 3);

        assertThat(merged.result("descent").findings())
                .extracting(Finding::code)
                .containsExactly("descent-failed", "descent-stops");
    }

    @Test
    void mayBeMoreThanThereAreRevisions(PostgresServer server) throws IOException {
        write("a", "", "CREATE TABLE a ()", "CREATE TABLE left_by_a ()");

        requireSame(server, 3);
    }

    @Test
    void allowancesThatNobodyNeedsAreToldOfTogether(PostgresServer server) throws IOException {
        write("a", "", "CREATE TABLE a (x int, y int)", "DROP TABLE a");
        write("b", "a", "ALTER TABLE a DROP x", "ALTER TABLE a ADD x int");
        write("c", "b", "CREATE TABLE c ()", "DROP TABLE c");
        Files.writeString(
                folder.resolve("stepwell-accepted.txt"),
                "drop-column public.a.x because it is empty\ndrop-column public.a.z because it is not there\n");

        Verdict merged = requireSame(server, 3);

        assertThat(merged.result("acknowledgements").findings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unneeded", 2));
    }

    @Test
    void theMergedReportHasEveryStepOnce(PostgresServer server) throws Exception {
        write("a", "", "CREATE TABLE a ()", "DROP TABLE a");
        write("b", "a", "CREATE TABLE b ()", "DROP TABLE b");
        List<ShardReport> reports = reports(server, 2);
        ShardMerge merge = new ShardMerge(settings(), reports);
        Verdict merged = merge.verdict();

        JsonNode json = new ObjectMapper().readTree(new JsonReport().render(merged, merge.walk(merged)));

        assertThat(json.path("walk").path("steps"))
                .extracting(step ->
                        step.path("revision").asText() + " " + step.path("pass").asText() + " "
                                + step.path("restored").asText())
                .containsExactly(
                        "a first-upgrade null",
                        "a downgrade identical",
                        "a second-upgrade identical",
                        "b first-upgrade null",
                        "b downgrade identical",
                        "b second-upgrade identical",
                        "b descent identical",
                        "a descent identical");
        assertThat(json.has("shard")).isFalse();
    }

    @Test
    void areNotMergedWhileOneIsMissing(PostgresServer server) throws IOException {
        write("a", "", "CREATE TABLE a ()", "DROP TABLE a");
        List<ShardReport> some = reports(server, 3).subList(0, 2);

        assertThatThrownBy(() -> new ShardMerge(settings(), some))
                .hasMessage("The report of shard 3/3 is missing, so that nothing can be said of the whole."
                        + " Run it, and name its report too.");
    }

    @Test
    void areNotMergedTwice(PostgresServer server) throws IOException {
        write("a", "", "CREATE TABLE a ()", "DROP TABLE a");
        ShardReport report = reports(server, 2).get(0);

        assertThatThrownBy(() -> new ShardMerge(settings(), List.of(report, report)))
                .hasMessage("shard-1.json and shard-1.json are both of shard 1/2. Leave one out.");
    }

    @Test
    void areNotMergedWithFilesOfAnotherCommit(PostgresServer server) throws IOException {
        write("a", "", "CREATE TABLE a ()", "DROP TABLE a");
        List<ShardReport> reports = reports(server, 1);
        write("a", "", "CREATE TABLE a (b int)", "DROP TABLE a");

        assertThatThrownBy(() -> new ShardMerge(settings(), reports))
                .hasMessage("shard-1.json is not of the history in " + folder
                        + " as it is now. Merge reports and files of one commit.");
    }

    @Test
    void areToldFromOtherReports(PostgresServer server) throws IOException {
        write("a", "", "CREATE TABLE a ()", "DROP TABLE a");
        String whole = new JsonReport().render(verify(server, settings()));

        assertThatThrownBy(() -> ShardReport.parse("report.json", whole))
                .hasMessage("report.json is not the report of a shard: it has no shard. Name what"
                        + " `stepwell verify --shard 1/2 --format json --output FILE` has written.");
    }

    private Verdict requireSame(PostgresServer server, int of) {
        Verdict whole = verify(server, settings());
        Verdict merged = new ShardMerge(settings(), reports(server, of)).verdict();

        for (String check :
                whole.results().stream().map(result -> result.check()).toList()) {
            assertThat(merged.result(check).findings())
                    .as(check)
                    .containsExactlyElementsOf(whole.result(check).findings());
            assertThat(merged.result(check)).as(check).isEqualTo(whole.result(check));
        }
        return merged;
    }

    private List<ShardReport> reports(PostgresServer server, int of) {
        List<ShardReport> reports = new ArrayList<>();
        for (int number = of; number > 0; number--) {
            Verdict verdict = verify(server, settings().shard(new Shard(number, of)));
            reports.add(0, ShardReport.parse("shard-" + number + ".json", new JsonReport().render(verdict)));
        }
        return reports;
    }

    private static Verdict verify(PostgresServer server, VerifySettings settings) {
        return new Verifier(() -> server, StepListener.NONE).verify(settings);
    }

    private VerifySettings settings() {
        return VerifySettings.of(folder.toString());
    }

    private void line(Random random) throws IOException {
        String before = "";
        for (int i = 0; i < LENGTH; i++) {
            String id = "r" + i;
            any(id, before, random);
            before = id;
        }
    }

    /** Twice two branches and their merge. */
    private void branches(Random random) throws IOException {
        String before = "";
        for (int i = 0; i < LENGTH; i += 5) {
            any("r" + i, before, random);
            for (String side : List.of("l", "m")) {
                any(side + i, "r" + i, random);
            }
            write("z" + i, "l" + i + ", m" + i, random.nextBoolean() ? "" : "CREATE TABLE z" + i + " ()", "");
            before = "z" + i;
        }
    }

    private void any(String id, String before, Random random) throws IOException {
        String create = "CREATE TABLE " + id + " (a int, b int)";
        String drop = "DROP TABLE " + id;
        switch (random.nextInt(12)) {
            case 0 -> write(id, before, create, drop + "; CREATE TABLE left_by_" + id + " ()");
            case 1 -> write(id, before, create, "SELECT 1");
            case 2 -> write(id, before, create, "DROP TABLE nowhere");
            case 3 -> write(id, before, create + "; SELECT nothing", drop);
            case 4 -> write(id, before, create, null);
            case 5 -> write(id, before, create, drop + "; CREATE TYPE " + id + " AS ENUM ('left')");
            case 6 -> write(id, before, create, drop + "; CREATE TABLE IF NOT EXISTS shared_leftover ()");
            case 7 -> write(id, before, create + "; DROP TABLE IF EXISTS shared_leftover", drop);
            case 8 ->
                write(
                        id,
                        before,
                        create,
                        drop + "; DO $$ BEGIN IF to_regclass('shared_leftover') IS NOT NULL"
                                + " THEN RAISE 'in the way'; END IF; END $$");
            default -> write(id, before, create, drop);
        }
    }

    private void write(String id, String before, String upgrade, @org.jspecify.annotations.Nullable String downgrade)
            throws IOException {
        String down = Optional.ofNullable(downgrade)
                .map(sql -> "-- downgrade\n" + sql.replace("; ", ";\n"))
                .orElse("-- downgrade: irreversible because it is");
        Files.writeString(
                folder.resolve(id + "_make_table.sql"),
                String.join(
                        "\n",
                        "-- Make table " + id,
                        "--",
                        "-- revision: " + id,
                        "-- revises: " + before,
                        "",
                        "-- upgrade",
                        upgrade.replace("; ", ";\n") + (upgrade.isEmpty() ? "" : ";"),
                        "",
                        down + ";",
                        ""));
    }
}
