package dev.stepwell.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

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
