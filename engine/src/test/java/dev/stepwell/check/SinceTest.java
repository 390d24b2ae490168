package dev.stepwell.check;

import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.Pass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SinceTest {

    private static final SchemaSnapshot TWO = schema(table(1, "a", "id"), table(2, "b", "id"));
    private static final SchemaSnapshot ONE = schema(table(2, "b", "id"));
    private static final RevisionId A1 = RevisionId.of("a1");
    private static final RevisionId B2 = RevisionId.of("b2");

    @Test
    void leavesOutWhatIsFoundOfAncestors() {
        CheckResult result = judge("destructive", "b2");

        assertThat(result.findings()).extracting(Finding::revision).containsExactly(Optional.of(B2));
        assertThat(result.cutoff()).contains(new Cutoff(B2, Set.of(A1)));
    }

    @Test
    void mayBeForOneCheckOnly() {
        assertThat(judge("destructive", "destructive=b2").findings()).hasSize(1);
        assertThat(judge("destructive", "descent=b2").findings()).hasSize(2);
        assertThat(judge("destructive", "b2", "destructive=a1").findings()).hasSize(2);
    }

    @Test
    void judgesWhatIsOnAnotherBranch() {
        Walked walked = drops().fromBase().revision("c3", "SELECT 1", "");

        assertThat(judge(walked, "destructive", "c3").findings()).hasSize(2);
    }

    @Test
    void keepsTheErrorsOfUpgradesBecauseEverythingStandsOnThem() {
        Walked walked = new Walked()
                .revision("a1", "SELECT 1", "")
                .revision("b2", "SELECT 1", "")
                .failed("a1", Pass.FIRST_UPGRADE, TWO, Walked.noSuchTable("db/a1.sql", 1));

        assertThat(judge(walked, "upgrade", "b2").findings())
                .extracting(Finding::code)
                .containsExactly("upgrade-failed");
        assertThat(judge(walked, "destructive", "b2").notReached()).isEmpty();
    }

    @Test
    void leavesTheFilesAsAWholeAlone() {
        Walked walked = drops().fromBase().revision("c3", "SELECT 1", "");

        CheckResult result = judge(walked, "single-head", "b2");
        assertThat(result.findings()).hasSize(1);
        assertThat(result.cutoff()).isEmpty();
    }

    @Test
    void namesTheNearestOfARevisionThatIsNotThere() {
        assertThatThrownBy(() -> Since.parse(List.of("b22"))
                        .requireKnown(drops().history().graph()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("since is 'b22', and there is no such revision. The nearest is 'b2'.");
        assertThatThrownBy(() -> Since.parse(List.of("destructive=b"))
                        .requireKnown(drops().history().graph()))
                .hasMessage("since of destructive is 'b', and there is no such revision. The nearest is 'b2'.");
    }

    @Test
    void mustBeWrittenSoThatItSaysSomething() {
        assertThatThrownBy(() -> Since.parse(List.of("destructive=")))
                .hasMessage("since is 'destructive='. Write <revision>, or <check>=<revision> for one check.");
        assertThatThrownBy(() -> Since.parse(List.of("destroy=b2")))
                .hasMessageStartingWith("There is no check named 'destroy'. The checks are graph, ");
        assertThatThrownBy(() -> Since.parse(List.of("a1", "b2")))
                .hasMessage("since is given twice for all checks. Leave one out.");
    }

    private static Walked drops() {
        return new Walked()
                .revision("a1", "DROP TABLE a", "")
                .revision("b2", "DROP TABLE b", "")
                .ok("a1", Pass.FIRST_UPGRADE, TWO, ONE)
                .ok("b2", Pass.FIRST_UPGRADE, ONE, schema());
    }

    private static CheckResult judge(String check, String... since) {
        return judge(drops(), check, since);
    }

    private static CheckResult judge(Walked walked, String check, String... since) {
        return Checks.named(Set.of(check))
                .judge(walked.evidence(), Since.parse(List.of(since)))
                .get(0);
    }
}
