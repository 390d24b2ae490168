package dev.stepwell.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.script.HistoryException;
import dev.stepwell.script.HistoryReader;
import dev.stepwell.script.Layout;
import dev.stepwell.script.ScriptProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCheckTest {

    private final Walked one = new Walked().revision("a1", "SELECT 1", "");

    @Test
    void passesAHistoryThatCouldBeRead() {
        CheckResult result = new GraphCheck().judge(one.evidence());

        assertThat(result.findings()).isEmpty();
        assertThat(result.outcome()).isEqualTo("passed");
    }

    @Test
    void warnsOfWhatIsDoubtfulInAFile() {
        History read = one.history();
        ScriptProblem doubt = new ScriptProblem(ScriptProblem.Code.DUPLICATE_VERSION, "Two of them.", "db/a1.sql", 3);
        History doubtful = new History(Layout.PAIRED, read.location(), read.graph(), read.scripts(), List.of(doubt));

        CheckResult result = new GraphCheck().judge(new Evidence(doubtful, one.walk()));

        assertThat(result.findings())
                .containsExactly(FindingBuilder.warning("graph", "duplicate-version")
                        .at("db/a1.sql", 3)
                        .saying("Two of them."));
        assertThat(result.outcome()).isEqualTo("passed");
    }

    @Test
    void warnsOfAParentThatAnotherParentStandsOn() {
        Walked merge = one.revision("b1", "SELECT 1", "")
                .on("a1")
                .revision("b2", "SELECT 1", "")
                .on("a1", "b1", "b2")
                .revision("m", "", "");

        assertThat(new GraphCheck().judge(merge.evidence()).findings())
                .containsExactly(FindingBuilder.warning("graph", "redundant-parent")
                        .about(RevisionId.of("m"))
                        .at("db/m.sql", 1)
                        .remedy("Take a1 out of `-- revises:`.")
                        .saying("The merge names a1 as a parent without need: its parent b1 stands on it already."));
    }

    @Test
    void warnsOfAParentThatIsNamedTwice() {
        Walked merge = one.revision("b1", "SELECT 1", "").on("a1").revision("b2", "SELECT 1", "");
        merge.on("b1", "b2", "b1").revision("m", "", "");

        assertThat(new GraphCheck().judge(merge.evidence()).findings())
                .containsExactly(FindingBuilder.warning("graph", "redundant-parent")
                        .about(RevisionId.of("m"))
                        .at("db/m.sql", 1)
                        .remedy("Name b1 once in `-- revises:`.")
                        .saying("The merge names its parent b1 twice."));
    }

    @Test
    void mentionsTheSameMessageOnTwoBranches() {
        Walked fork = one.message("Add phones").revision("b1", "SELECT 1", "");
        fork.on("a1").message("add Phones").revision("b2", "SELECT 1", "");

        assertThat(new GraphCheck().judge(fork.evidence()).findings())
                .containsExactly(FindingBuilder.info("graph", "same-message")
                        .about(RevisionId.of("b1"))
                        .at("db/b1.sql", 1)
                        .remedy("Compare the two: leave one out if they make the same change, else give one another"
                                + " message.")
                        .saying("Revision b2 (db/b2.sql) has the same message and is on another branch: perhaps one"
                                + " change was made twice."));
    }

    @Test
    void takesTheSameMessageTwiceOnOneLine() {
        one.message("Tune").revision("b1", "SELECT 1", "").message("Tune").revision("c1", "SELECT 1", "");

        assertThat(new GraphCheck().judge(one.evidence()).findings()).isEmpty();
    }

    @Test
    void takesMergesThatAreAllCalledTheSame() {
        one.revision("b1", "SELECT 1", "").on("a1").revision("b2", "SELECT 1", "");
        one.on("b1", "b2").message("merge heads").revision("m", "", "");
        one.on("b2", "b1").message("merge heads").revision("n", "", "");

        assertThat(new GraphCheck().judge(one.evidence()).findings()).isEmpty();
    }

    @Test
    void listsEveryProblemOfTheFilesAndOfTheirGraph(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a1.sql"), "-- revision: a1\n-- upgrade\nSELECT 'open;\n");
        Files.writeString(directory.resolve("b2.sql"), "-- revision: b2\n-- revises: zz\n-- upgrade\nSELECT 1;\n");
        HistoryException unreadable = catchThrowableOfType(
                HistoryException.class, () -> HistoryReader.read(directory, Optional.of(Layout.NATIVE)));

        CheckResult result = new GraphCheck().unreadable(unreadable);

        assertThat(result.findings())
                .extracting(Finding::code, finding -> finding.file().orElse(""), Finding::line)
                .containsExactly(
                        tuple("unterminated-string", directory + "/a1.sql", 3),
                        tuple("missing-parent", directory + "/b2.sql", 0));
        assertThat(result.outcome()).isEqualTo("failed");
    }
}
