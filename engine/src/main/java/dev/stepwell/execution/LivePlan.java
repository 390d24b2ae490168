package dev.stepwell.execution;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Plan;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.revision.Step;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.History;
import dev.stepwell.script.Layout;
import dev.stepwell.script.RevisionScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a run would do, and what stands against it before anything is done. */
final class LivePlan {

    private LivePlan() {}

    static void requireNative(History history) {
        if (history.layout() != Layout.NATIVE) {
            throw LiveProblems.otherLayout(
                    history.location().toString(), history.layout().word());
        }
    }

    static void requireSettled(LiveState state) {
        if (!state.marks().isEmpty()) {
            throw LiveProblems.unsettled(state.marks().get(0), state.rows());
        }
    }

    static void requireUnedited(History history, LiveState state) {
        List<Revision> edited = edited(history, state, state.rows());
        if (!edited.isEmpty()) {
            throw LiveProblems.edited(edited);
        }
    }

    /** Of the revisions below some rows, those whose upgrade is not what it was when it was applied. */
    static List<Revision> edited(History history, LiveState state, Heads rows) {
        List<Revision> edited = new ArrayList<>();
        for (RevisionId id : history.graph().applied(rows)) {
            String then = state.checksums().get(id);
            RevisionScript script = script(history, id);
            if (then != null && !then.equals(script.upgrade().checksum())) {
                edited.add(script.revision());
            }
        }
        return List.copyOf(edited);
    }

    static List<LiveStep> steps(History history, Heads from, Plan plan) {
        List<LiveStep> steps = new ArrayList<>();
        Heads here = from;
        for (Step step : plan.steps()) {
            Heads after = history.graph().after(here, step);
            steps.add(new LiveStep(step, script(history, step.revision()), here, after));
            here = after;
        }
        return List.copyOf(steps);
    }

    /** Refuses a run that could not get to its end, before it begins. */
    static void requirePossible(List<LiveStep> steps, RunSettings settings) {
        for (LiveStep step : steps) {
            Revision revision = step.script().revision();
            if (step.step().direction() == Direction.DOWNGRADE) {
                requireWayBack(step.script());
            }
            if (settings.oneTransaction() && !StepSql.fitsIntoOneTransaction(step.sql())) {
                throw LiveProblems.notOneTransaction(revision);
            }
        }
    }

    private static void requireWayBack(RevisionScript script) {
        if (script.downgrade() instanceof Downgrade.Irreversible declared) {
            throw LiveProblems.noWayBack(
                    script.revision(),
                    "it is declared irreversible because " + declared.reason() + " (" + declared.file() + ":"
                            + declared.line() + ").");
        }
        if (script.downgrade() instanceof Downgrade.Missing) {
            throw LiveProblems.noWayBack(
                    script.revision(), script.revision().origin() + " has no section '-- downgrade'.");
        }
    }

    /** The rows, a line of history for what is new or was edited, and an end to what broke off. */
    static List<String> stamp(History history, Ledger ledger, LiveState state, Heads after) {
        RevisionGraph graph = history.graph();
        List<String> statements = new ArrayList<>(ledger.versions().move(state.rows(), after));
        Set<RevisionId> applied = graph.applied(after);
        for (Revision revision : graph.upgradeOrder()) {
            String checksum = script(history, revision.id()).upgrade().checksum();
            if (applied.contains(revision.id())
                    && !checksum.equals(state.checksums().get(revision.id()))) {
                statements.add(ledger.entry("stamp", revision.id(), checksum));
            }
        }
        for (RevisionId lost : new LinkedHashSet<>(state.rows().sorted())) {
            if (!applied.contains(lost)) {
                statements.add(ledger.entry("unstamp", lost, ""));
            }
        }
        if (!state.marks().isEmpty()) {
            statements.add(ledger.settleMarks());
        }
        return List.copyOf(statements);
    }

    private static RevisionScript script(History history, RevisionId id) {
        return Objects.requireNonNull(history.scripts().get(id));
    }
}
