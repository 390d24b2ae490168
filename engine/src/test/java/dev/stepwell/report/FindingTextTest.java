package dev.stepwell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.check.Finding;
import dev.stepwell.check.Severity;
import dev.stepwell.check.Verdict;
import dev.stepwell.execution.ScriptError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingTextTest {

    private static final Verdict VERDICT = Verdicts.broken();

    @Test
    void saysNothingAboutNoFinding() {
        assertThat(text()).isEmpty();
    }

    @Test
    void saysRevisionPlaceSentenceEvidenceAndRemedy() {
        assertThat(text(Verdicts.UPGRADE_FAILED)).isEqualTo("""
                b2 change b2, upgrade
                db/b2.sql:7
                  error upgrade-failed: The upgrade fails.
                    server: relation "users" does not exist (SQLSTATE 42P01)
                    detail: It was never made.
                    hint:   Make it.
                    sql:    ALTER TABLE users DROP COLUMN x
                    to do:  Correct the upgrade script.""");
    }

    @Test
    void putsFindingsOfOnePlaceUnderOneHeading() {
        assertThat(text(Verdicts.LEFT_BEHIND, Verdicts.COLUMN_ORDER, Verdicts.UPGRADE_FAILED))
                .startsWith("""
                a1 change a1, downgrade
                db/a1.down.sql:1
                  error left-behind: The downgrade leaves table public.users behind.
                    after:  (id)
                    to do:  Add `DROP TABLE public.users` to the downgrade.
                  info column-order: The downgrade puts the columns of table public.chats into another order.
                    before: id, name
                    after:  name, id

                b2 change b2, upgrade
                """);
    }

    @Test
    void needsNoHeadingForTheWholeHistory() {
        assertThat(text(Verdicts.HEADS))
                .isEqualTo("  error multiple-heads: The history has 2 heads.\n    to do:  Merge them.");
    }

    @Test
    void leavesTheLineOutWhereNoneIsKnown() {
        assertThat(text(about("db/a1.sql", 0, "x"))).startsWith("db/a1.sql\n  warning");
    }

    @Test
    void doesNotRepeatAHintThatIsTheRemedy() {
        ScriptError open = new ScriptError("25001", "It never commits.", null, "End it.", null, "db/a1.sql", 3);
        Finding finding = new Finding(
                "upgrade",
                "upgrade-failed",
                Severity.ERROR,
                Optional.empty(),
                Optional.empty(),
                "",
                "The upgrade fails.",
                Optional.empty(),
                Optional.empty(),
                Optional.of("db/a1.sql"),
                3,
                "End it.",
                Optional.of(open),
                Set.of(),
                Optional.empty());

        assertThat(text(finding)).isEqualTo("""
                db/a1.sql:3
                  error upgrade-failed: The upgrade fails.
                    server: It never commits. (SQLSTATE 25001)
                    to do:  End it.""");
    }

    @Test
    void saysOfWhatIsAcknowledgedOnlyThatAndWhy() {
        assertThat(text(Verdicts.LEFT_BEHIND.acknowledged("nobody minds"))).isEqualTo("""
                a1 change a1, downgrade
                db/a1.down.sql:1
                  acknowledged left-behind: The downgrade leaves table public.users behind.
                    reason: nobody minds""");
    }

    @Test
    void saysOfWhatStandsInTheBaselineOnlyThat() {
        assertThat(text(Verdicts.known(Verdicts.LEFT_BEHIND))).isEqualTo("""
                a1 change a1, downgrade
                db/a1.down.sql:1
                  known left-behind: The downgrade leaves table public.users behind.""");
    }

    @Test
    void cutsALongDefinition() {
        String lines = IntStream.rangeClosed(1, 14).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

        assertThat(text(about("db/a1.sql", 3, lines))).isEqualTo("""
                db/a1.sql:3
                  warning odd: It is odd.
                    before: line 1
                            line 2
                            line 3
                            line 4
                            line 5
                            line 6
                            line 7
                            line 8
                            line 9
                            line 10
                            line 11
                            line 12
                            … and 2 more lines""");
    }

    private static Finding about(String file, int line, String before) {
        return new Finding(
                "graph",
                "odd",
                Severity.WARNING,
                Optional.empty(),
                Optional.empty(),
                "",
                "It is odd.",
                Optional.of(before),
                Optional.empty(),
                Optional.of(file),
                line,
                "",
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }

    private static String text(Finding... findings) {
        return String.join("\n", new FindingText(VERDICT).lines(List.of(findings)));
    }
}
