package dev.stepwell.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final Walked LINE =
            new Walked().revision("a1", "SELECT 1", "").revision("b2", "SELECT 1", "");
    private static final Finding DROPPED = dropped("a1", "public.a");

    @Test
    void holdsWhatFailsInTheOrderOfItsText() {
        Finding warning = FindingBuilder.warning("destructive", "odd").saying("It is odd.");
        List<CheckResult> results = List.of(
                result(
                        "single-head",
                        FindingBuilder.error("single-head", "multiple-heads").saying("Two heads.")),
                result("destructive", dropped("b2", "public.b"), DROPPED, DROPPED, warning),
                result("round-trip", dropped("a1", "public.c").acknowledged("agreed")));

        assertThat(Baseline.of(results).render()).isEqualTo("""
                # Findings that are known and fail nothing: check, code, revision (- for none), object.
                # Remove the line of one that is gone, or run `stepwell verify` with --baseline and --write-baseline.
                destructive drop-table a1 public.a
                destructive drop-table b2 public.b
                single-head multiple-heads -
                """);
    }

    @Test
    void readsWhatItWrites() {
        Baseline baseline = Baseline.of(List.of(
                result("destructive", dropped("a1", "public.\"a\nb\\n c\r\""), DROPPED),
                result(
                        "single-head",
                        FindingBuilder.error("single-head", "multiple-heads").saying("Two heads."))));

        assertThat(Baseline.parse("known.txt", baseline.render()).entries()).isEqualTo(baseline.entries());
    }

    @Test
    void namesTheLineThatItCannotRead() {
        assertThatThrownBy(() -> Baseline.parse("known.txt", "# known\n\ndestroy drop-table a1 public.a\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("known.txt:3 is no entry of a baseline: 'destroy drop-table a1 public.a'. Write `<check>"
                        + " <code> <revision> <object>`, with - for no revision, or remove the line.");
    }

    @Test
    void knowsAFindingWhateverItsLineAndMessage() {
        Finding moved = FindingBuilder.error("destructive", "drop-table")
                .about(RevisionId.of("a1"), Direction.UPGRADE)
                .at("db/other.sql", 99)
                .path("public.a")
                .saying("In other words.");

        assertThat(compare("destructive drop-table a1 public.a", result("destructive", moved))
                        .marked())
                .flatExtracting(CheckResult::findings)
                .containsExactly(moved.asKnown());
    }

    @Test
    void doesNotKnowTheSameOfAnotherRevision() {
        List<CheckResult> results = compare("destructive drop-table b2 public.a", result("destructive", DROPPED))
                .marked();

        assertThat(results).flatExtracting(CheckResult::findings).containsExactly(DROPPED);
        assertThat(results.get(0).failed()).isTrue();
    }

    @Test
    void reportsAnEntryWhoseFindingIsGone() {
        List<CheckResult> results = compare(
                        "# known\ndestructive drop-table a1 public.a",
                        result("destructive"),
                        result("acknowledgements"))
                .reported("known.txt");

        assertThat(results)
                .flatExtracting(CheckResult::findings)
                .containsExactly(
                        FindingBuilder.error("acknowledgements", "stale-baseline")
                                .at("known.txt", 2)
                                .path("public.a")
                                .remedy(
                                        "Remove the line, or run `stepwell verify` with --write-baseline, which removes what is"
                                                + " gone and adds nothing.")
                                .saying(
                                        "The baseline has `destructive drop-table a1 public.a`, which was not found any more."));
    }

    @Test
    void takesWhatIsAcknowledgedByNowForGone() {
        assertThat(compare("destructive drop-table a1 public.a", result("destructive", DROPPED.acknowledged("agreed")))
                        .stale())
                .hasSize(1);
    }

    @Test
    void doesNotCallGoneWhatTheRunCouldNotFind() {
        String entry = "destructive drop-table a1 public.a";
        CheckResult notReached =
                new CheckResult("destructive", "", true, List.of(), Map.of(RevisionId.of("a1"), RevisionId.of("a1")));
        CheckResult notJudged = new CheckResult(
                "destructive",
                "",
                true,
                List.of(),
                Map.of(),
                Optional.of(
                        new Cutoff(RevisionId.of("b2"), LINE.history().graph().ancestors(RevisionId.of("b2")))));

        assertThat(compare(entry, result("upgrade")).stale()).isEmpty();
        assertThat(compare(entry, notReached).stale()).isEmpty();
        assertThat(compare(entry, notJudged).stale()).isEmpty();
        assertThat(new BaselineComparison(
                                Baseline.parse("known.txt", entry),
                                List.of(result("destructive")),
                                LINE.evidenceOnly("b2"))
                        .stale())
                .isEmpty();
    }

    @Test
    void getsSmallerOnly() {
        Baseline baseline =
                Baseline.parse("known.txt", "upgrade upgrade-failed a1\ndestructive drop-table a1 public.a\n");

        assertThat(baseline.without(List.of(BaselineEntry.of(DROPPED))).entries())
                .extracting(BaselineEntry::line)
                .containsExactly("upgrade upgrade-failed a1");
    }

    private static BaselineComparison compare(String text, CheckResult... results) {
        return new BaselineComparison(Baseline.parse("known.txt", text), List.of(results), LINE.evidence());
    }

    private static CheckResult result(String check, Finding... findings) {
        return new CheckResult(check, "", true, List.of(findings), Map.of());
    }

    private static Finding dropped(String revision, String path) {
        return FindingBuilder.error("destructive", "drop-table")
                .about(RevisionId.of(revision), Direction.UPGRADE)
                .path(path)
                .saying("The upgrade drops it.");
    }
}
