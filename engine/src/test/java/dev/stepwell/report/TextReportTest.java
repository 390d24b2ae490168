package dev.stepwell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.check.BaselineUse;
import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Cutoff;
import dev.stepwell.check.Verdict;
import dev.stepwell.effect.Blindness;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.rows.Unfilled;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void listsTheClaimsOfASoundHistory() {
        assertThat(text(Verdicts.sound())).isEqualTo("""
                db: 1 revision, layout native, walked in 3 steps and 1.2 s on PostgreSQL by hand

                graph        passed   the claim of graph
                upgrade      passed   the claim of upgrade

                Compared: every object of every user schema by PostgreSQL's own definition of it. Left out: rows,\
                 members of extensions. Another column order is shown and fails nothing.
                PASSED: 2 checks.
                """);
    }

    @Test
    void showsTheFindingsOfABrokenHistoryCheckByCheck() {
        assertThat(text(Verdicts.broken())).isEqualTo("""
                db: 2 revisions, layout native, walked in 4 steps and 1.2 s on PostgreSQL by hand

                ── single-head failed ──

                    error multiple-heads: The history has 2 heads.
                      to do:  Merge them.

                ── upgrade failed ──

                  b2 change b2, upgrade
                  db/b2.sql:7
                    error upgrade-failed: The upgrade fails.
                      server: relation "users" does not exist (SQLSTATE 42P01)
                      detail: It was never made.
                      hint:   Make it.
                      sql:    ALTER TABLE users DROP COLUMN x
                      to do:  Correct the upgrade script.

                ── round-trip failed ──

                  a1 change a1, downgrade
                  db/a1.down.sql:1
                    error left-behind: The downgrade leaves table public.users behind.
                      after:  (id)
                      to do:  Add `DROP TABLE public.users` to the downgrade.
                    info column-order: The downgrade puts the columns of table public.chats into another order.
                      before: id, name
                      after:  name, id

                single-head  failed   1 error
                upgrade      failed   1 error in 1 revision
                round-trip   failed   1 error in 1 revision (not reached: b2)

                Compared: every object of every user schema by PostgreSQL's own definition of it. Left out: rows,\
                 members of extensions. Another column order is shown and fails nothing.
                FAILED: 3 of 3 checks.
                """);
    }

    @Test
    void countsWhatIsAcceptedAndLeftOutBehindEachCheck() {
        CheckResult result = new CheckResult(
                "round-trip",
                "the claim of round-trip",
                true,
                List.of(
                        Verdicts.LEFT_BEHIND.acknowledged("nobody minds"),
                        Verdicts.known(Verdicts.LEFT_BEHIND),
                        Verdicts.known(Verdicts.LEFT_BEHIND)),
                Map.of(),
                Optional.of(new Cutoff(Verdicts.B2, Set.of(Verdicts.A1))));
        BaselineUse use = new BaselineUse("known.txt", true, List.of());
        Verdict verdict = new Verdict("db", Optional.empty(), Optional.empty(), List.of(result), Optional.of(use));

        assertThat(text(verdict)).endsWith("""

                round-trip   passed   the claim of round-trip (1 acknowledged; 2 known; not judged: 1 revision before b2)

                Baseline known.txt: 2 known findings, written by this run.
                PASSED: 1 check.
                """);
    }

    @Test
    void makesRoomForLongNames() {
        Verdict verdict = new Verdict(
                "db",
                Optional.empty(),
                Optional.empty(),
                List.of(Verdicts.passed("graph"), Verdicts.passed("acknowledgements")));

        assertThat(text(verdict)).contains("""

                graph            passed   the claim of graph
                acknowledgements passed   the claim of acknowledgements
                """);
    }

    @Test
    void doesNotCountChecksThatWereNotRun() {
        CheckResult notRun = new CheckResult("upgrade", "every upgrade runs", false, List.of(), Map.of());
        Verdict verdict =
                new Verdict("db", Optional.empty(), Optional.empty(), List.of(Verdicts.passed("graph"), notRun));

        assertThat(text(verdict)).isEqualTo("""
                db: unreadable

                graph        passed   the claim of graph
                upgrade      not-run  every upgrade runs

                PASSED: 1 check.
                """);
    }

    @Test
    void namesAtMostFiveRevisionsThatWereNotReached() {
        Map<RevisionId, RevisionId> notReached = new LinkedHashMap<>();
        for (int i = 1; i <= 7; i++) {
            notReached.put(RevisionId.of("r" + i), Verdicts.A1);
        }
        Verdict verdict = new Verdict(
                "db", Optional.empty(), Optional.empty(), List.of(Verdicts.result("upgrade", List.of(), notReached)));

        assertThat(text(verdict))
                .contains("upgrade      passed   the claim of upgrade (not reached: r1, r2, r3, r4, r5 and 2 more)\n");
    }

    @Test
    void saysWhatWasNotSeenOfUpgrades() {
        Verdict verdict = Verdicts.observed(Map.of(
                Verdicts.A1,
                seen(Set.of(Blindness.SHORT_LOCKS, Blindness.COMMANDS)),
                Verdicts.B2,
                seen(Set.of(Blindness.COMMANDS))));

        assertThat(text(verdict)).endsWith("""
                Not seen: which commands ran inside functions and DO blocks, what CASCADE took along, and why a table was\
                 rewritten (in every revision).
                Not seen: locks that were held for a moment only (in a1).
                Seen without rows: table public.rare, since none could be made: it takes none
                FAILED: 3 of 3 checks.
                """);
    }

    private static StepEffects seen(Set<Blindness> unseen) {
        Unfilled rare = new Unfilled(ObjectName.of(ObjectKind.TABLE, "public", "rare"), "it takes none");
        return new StepEffects(true, List.of(), List.of(), List.of(), List.of(), null, List.of(rare), unseen);
    }

    private static String text(Verdict verdict) {
        return new TextReport().render(verdict);
    }
}
