package dev.stepwell.check;

import static dev.stepwell.check.Schemas.column;
import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Allowance;
import dev.stepwell.script.Allowance.Form;
import dev.stepwell.script.Allowance.Target;
import dev.stepwell.script.Allowances;
import dev.stepwell.walk.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AcknowledgingTest {

    private static final SchemaSnapshot BOTH = schema(
            table(1, "users", "id, role"),
            column(1, 1, "users", "id", "integer"),
            column(1, 2, "users", "role", "text"),
            table(2, "roles", "id"),
            column(2, 1, "roles", "id", "integer"));
    private static final SchemaSnapshot NO_ROLES = schema(
            table(1, "users", "id, role"),
            column(1, 1, "users", "id", "integer"),
            column(1, 2, "users", "role", "text"));

    private static final String DROP_BOTH = "DROP TABLE users;\nDROP TABLE roles;";
    private static final String ALLOW = "-- allow: drop-table because it is empty\n";

    @Test
    void acceptsWhatTheStatementBelowDoes() {
        assertThat(judged(dropping(ALLOW + DROP_BOTH, schema())))
                .containsExactly("drop-table public.users: it is empty", "drop-table public.roles");
    }

    @Test
    void acceptsWhatAStatementOfSeveralLinesDoes() {
        assertThat(judged(dropping(ALLOW + "DROP TABLE\n  users,\n  roles;", schema())))
                .containsExactly("drop-table public.roles: it is empty", "drop-table public.users: it is empty");
    }

    @Test
    void acceptsWhatTheOnlyStatementDoesWithoutNamingIt() {
        assertThat(judged(dropping(ALLOW + "SELECT drop_everything();", schema())))
                .containsExactly("drop-table public.roles: it is empty", "drop-table public.users: it is empty");
    }

    @Test
    void doesNotGuessWhichOfSeveralStatementsDidIt() {
        assertThat(judged(dropping(ALLOW + "SELECT drop_everything();\nSELECT 2 + f();", NO_ROLES)))
                .containsExactly(
                        "drop-table public.roles",
                        "unneeded : No line is known of the drop-table that was found here; accept it by its object,"
                                + " public.roles, in the acceptance file instead.");
    }

    @Test
    void saysWhereAnAllowanceMayBelong() {
        assertThat(judged(dropping(ALLOW + "SELECT 1;\nDROP TABLE roles;", NO_ROLES)))
                .containsExactly(
                        "drop-table public.roles",
                        "unneeded : Remove it, or move it above the statement in line 3, where drop-table was found.");
    }

    @Test
    void findsTheSecondOfTwoAllowancesUnneeded() {
        assertThat(judged(dropping(ALLOW + ALLOW + "DROP TABLE roles;", NO_ROLES)))
                .containsExactly("drop-table public.roles: it is empty", "unneeded : Remove it.");
    }

    @Test
    void acceptsByObjectInTheRevisionThatIsNamed() {
        Walked walked = dropping(DROP_BOTH, schema());

        assertThat(judged(walked, accepted("public.users", "a1"), accepted("public.roles", "b9")))
                .containsExactly(
                        "drop-table public.users: agreed",
                        "drop-table public.roles",
                        "unneeded public.roles: Remove the line.");
    }

    @Test
    void callsNothingUnneededOfARevisionThatIsNotJudged() {
        Walked walked = dropping(ALLOW + "SELECT 1;", BOTH).revision("b2", "SELECT 1", "");

        assertThat(describe(Checks.all().judge(walked.evidenceOnly("b2")))).isEmpty();
    }

    @Test
    void callsNothingUnneededWhenTheCheckWasNotMade() {
        Walked walked = dropping(ALLOW + "SELECT 1;", BOTH);

        assertThat(describe(Checks.named(Set.of("graph", "acknowledgements")).judge(walked.evidence())))
                .isEmpty();
    }

    @Test
    void callsNothingUnneededOfARevisionThatWasNotReached() {
        Walked walked = new Walked()
                .revision("a1", ALLOW + "SELECT 1;", "")
                .failed("a1", Pass.FIRST_UPGRADE, BOTH, Walked.noSuchTable("db/a1.sql", 2));

        assertThat(describe(
                        Checks.named(Set.of("destructive", "acknowledgements")).judge(walked.evidence())))
                .isEmpty();
    }

    @Test
    void callsNothingUnneededThatIsOlderThanTheCheck() {
        Walked walked = dropping(ALLOW + "SELECT 1;", BOTH).revision("b2", "SELECT 1", "");
        Since since = Since.parse(List.of("destructive=b2"));

        assertThat(describe(
                        Checks.named(Set.of("destructive", "acknowledgements")).judge(walked.evidence(), since)))
                .isEmpty();
    }

    @Test
    void leavesFindingsThatAreNoHazardsAlone() {
        Walked walked = new Walked()
                .revision("a1", "-- allow: upgrade-failed because it is known\nSELECT 1;", "")
                .failed("a1", Pass.FIRST_UPGRADE, BOTH, Walked.noSuchTable("db/a1.sql", 2));

        assertThat(describe(Checks.named(Set.of("upgrade", "acknowledgements")).judge(walked.evidence())))
                .extracting(line -> line.replaceFirst(" .*", ""))
                .containsExactly("upgrade-failed", "unknown-code");
    }

    private static Walked dropping(String upgrade, SchemaSnapshot after) {
        return new Walked().revision("a1", upgrade, "").ok("a1", Pass.FIRST_UPGRADE, BOTH, after);
    }

    private static Allowance accepted(String path, String revision) {
        Target target = new Target.Named(path, Optional.of(RevisionId.of(revision)));
        return new Allowance(Form.SOUND, "drop-table", "agreed", target, "db/stepwell-accepted.txt", 1);
    }

    private static List<String> judged(Walked walked, Allowance... accepted) {
        List<Allowance> allowances = new ArrayList<>(Allowances.in(walked.history()));
        allowances.addAll(List.of(accepted));
        Evidence evidence = new Evidence(walked.history(), walked.walk(), Set.of(), allowances);
        return describe(Checks.named(Set.of("destructive", "acknowledgements")).judge(evidence));
    }

    /** Code and path; behind them the reason of what is accepted, or the remedy of what is wrong with an allowance. */
    private static List<String> describe(List<CheckResult> results) {
        return results.stream()
                .flatMap(result -> result.findings().stream())
                .map(finding -> finding.code() + " " + finding.path()
                        + (finding.check().equals("acknowledgements")
                                ? ": " + finding.remedy()
                                : finding.acknowledged()
                                        .map(reason -> ": " + reason)
                                        .orElse("")))
                .toList();
    }
}
