package dev.stepwell.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.walk.WalkRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UneditedCheckTest {

    private static final RevisionId A1 = RevisionId.of("a1");
    private static final RevisionId B2 = RevisionId.of("b2");

    private final History history = new Walked()
            .revision("a1", "SELECT 1", "")
            .revision("b2", "SELECT 2", "")
            .evidence()
            .history();

    @Test
    void saysNothingWithoutALockFile() {
        assertThat(judge(Map.of())).isEmpty();
    }

    @Test
    void passesWhatIsAsItWas() {
        assertThat(judge(Map.of(A1, checksum(A1), B2, checksum(B2)))).isEmpty();
    }

    @Test
    void findsWhatWasEdited() {
        String then = "0".repeat(64);

        assertThat(judge(Map.of(A1, then, B2, checksum(B2))))
                .containsExactly(FindingBuilder.error("unedited", "edited")
                        .about(A1, Direction.UPGRADE)
                        .at("db/a1.sql", 1)
                        .values(then, checksum(A1))
                        .remedy("Restore it and write a new revision with the change. If no database has it yet, run"
                                + " `stepwell lock --accept a1`.")
                        .saying("The upgrade was edited after it was locked; databases that have it will not get the"
                                + " change."));
    }

    @Test
    void mentionsWhatIsNotLockedYet() {
        assertThat(judge(Map.of(A1, checksum(A1))))
                .containsExactly(FindingBuilder.info("unedited", "not-locked")
                        .about(B2)
                        .at("db/b2.sql", 1)
                        .remedy("Run `stepwell lock` when it is shared.")
                        .saying("The revision is not in stepwell.lock."));
    }

    @Test
    void findsWhatIsGone() {
        RevisionId gone = RevisionId.of("c3");

        assertThat(judge(Map.of(A1, checksum(A1), B2, checksum(B2), gone, "0".repeat(64))))
                .containsExactly(FindingBuilder.error("unedited", "lost")
                        .about(gone)
                        .remedy("Restore its file. If no database has it, take its line out of stepwell.lock.")
                        .saying("The revision is locked, and no file has that id."));
    }

    private String checksum(RevisionId id) {
        return Objects.requireNonNull(history.scripts().get(id)).upgrade().checksum();
    }

    private List<Finding> judge(Map<RevisionId, String> locked) {
        History read = new History(
                history.layout(), history.location(), history.graph(), history.scripts(), List.of(), locked);
        WalkRecord none = new WalkRecord(List.of(), "", 0, Duration.ZERO);
        return new UneditedCheck().judge(new Evidence(read, none)).findings();
    }
}
