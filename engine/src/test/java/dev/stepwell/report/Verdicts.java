package dev.stepwell.report;

import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Schemas.table;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Severity;
import dev.stepwell.check.Verdict;
import dev.stepwell.check.Walked;
import dev.stepwell.effect.StepEffects;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.WalkRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verdicts made by hand. */
final class Verdicts {

    static final RevisionId A1 = RevisionId.of("a1");
    static final RevisionId B2 = RevisionId.of("b2");

    static final ScriptError ERROR = new ScriptError(
            "42P01",
            "relation \"users\" does not exist",
            "It was never made.",
            "Make it.",
            "ALTER TABLE users\n  DROP COLUMN x",
            "db/b2.sql",
            7);

    static final Finding UPGRADE_FAILED = new Finding(
            "upgrade",
            "upgrade-failed",
            Severity.ERROR,
            Optional.of(B2),
            Optional.of(Direction.UPGRADE),
            "",
            "The upgrade fails.",
            Optional.empty(),
            Optional.empty(),
            Optional.of("db/b2.sql"),
            7,
            "Correct the upgrade script.",
            Optional.of(ERROR),
            Set.of(),
            Optional.empty());

    static final Finding LEFT_BEHIND = new Finding(
            "round-trip",
            "left-behind",
            Severity.ERROR,
            Optional.of(A1),
            Optional.of(Direction.DOWNGRADE),
            "public.users",
            "The downgrade leaves table public.users behind.",
            Optional.empty(),
            Optional.of("(id)"),
            Optional.of("db/a1.down.sql"),
            1,
            "Add `DROP TABLE public.users` to the downgrade.",
            Optional.empty(),
            Set.of(),
            Optional.empty());

    static final Finding COLUMN_ORDER = new Finding(
            "round-trip",
            "column-order",
            Severity.INFO,
            Optional.of(A1),
            Optional.of(Direction.DOWNGRADE),
            "public.chats › column order",
            "The downgrade puts the columns of table public.chats into another order.",
            Optional.of("id, name"),
            Optional.of("name, id"),
            Optional.of("db/a1.down.sql"),
            1,
            "",
            Optional.empty(),
            Set.of(),
            Optional.empty());

    static final Finding HEADS = new Finding(
            "single-head",
            "multiple-heads",
            Severity.ERROR,
            Optional.empty(),
            Optional.empty(),
            "",
            "The history has 2 heads.",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            "Merge them.",
            Optional.empty(),
            Set.of(),
            Optional.empty());

    private Verdicts() {}

    /** The same, and it stands in the baseline. */
    static Finding known(Finding finding) {
        return new Finding(
                finding.check(),
                finding.code(),
                finding.severity(),
                finding.revision(),
                finding.direction(),
                finding.path(),
                finding.message(),
                finding.before(),
                finding.after(),
                finding.file(),
                finding.line(),
                finding.remedy(),
                finding.error(),
                finding.classes(),
                finding.acknowledged(),
                true);
    }

    /** One revision, up and down and up again. */
    static Verdict sound() {
        return verdict(walked(), passed("graph"), passed("upgrade"));
    }

    /** Both revisions have a fault. */
    static Verdict broken() {
        Walked walked = walked().revision("b2", "SELECT up()", "SELECT down()")
                .failed("b2", Pass.FIRST_UPGRADE, schema(), ERROR);
        return verdict(
                walked,
                result("single-head", List.of(HEADS), Map.of()),
                result("upgrade", List.of(UPGRADE_FAILED), Map.of()),
                result("round-trip", List.of(LEFT_BEHIND, COLUMN_ORDER), Map.of(B2, B2)));
    }

    /** The broken history, of whose upgrades something was seen. */
    static Verdict observed(Map<RevisionId, StepEffects> effects) {
        Verdict broken = broken();
        WalkRecord walk = broken.walk().orElseThrow();
        WalkRecord observed = new WalkRecord(
                walk.steps(), walk.branches(), walk.server(), walk.serverVersion(), walk.time(), effects);
        return new Verdict(broken.location(), broken.history(), Optional.of(observed), broken.results());
    }

    static Walked walked() {
        SchemaSnapshot users = schema(table(1, "users", "id"));
        return new Walked().revision("a1", "SELECT up()", "SELECT down()").roundTrip("a1", schema(), users);
    }

    static Verdict verdict(Walked walked, CheckResult... results) {
        return new Verdict("db", Optional.of(walked.history()), Optional.of(walked.walk()), List.of(results));
    }

    static CheckResult passed(String check) {
        return result(check, List.of(), Map.of());
    }

    static CheckResult result(String check, List<Finding> findings, Map<RevisionId, RevisionId> notReached) {
        return new CheckResult(check, "the claim of " + check, true, findings, notReached);
    }
}
