package dev.stepwell.walk;

import dev.stepwell.execution.ScriptRunner;
import dev.stepwell.execution.VersionTable;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.Step;
import dev.stepwell.script.History;
import dev.stepwell.script.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a step does to the rows of the version table. Histories of other tools keep no table of ours. */
record Bookkeeping(RevisionGraph graph, Optional<VersionTable> table) {

    static Bookkeeping of(History history) {
        return new Bookkeeping(
                history.graph(),
                history.layout() == Layout.NATIVE ? Optional.of(VersionTable.DEFAULT) : Optional.empty());
    }

    Heads after(Heads heads, Step step) {
        return graph.after(heads, step);
    }

    Heads after(Heads heads, List<Leg> legs) {
        Heads at = heads;
        for (Leg leg : legs) {
            at = after(at, leg.step());
        }
        return at;
    }

    /** Several scripts, one after the other, each with the rows that it changes. */
    List<ScriptRunner.Recorded> recorded(Heads heads, List<Leg> legs) {
        List<ScriptRunner.Recorded> recorded = new ArrayList<>();
        Heads at = heads;
        for (Leg leg : legs) {
            Heads next = after(at, leg.step());
            recorded.add(new ScriptRunner.Recorded(leg.script(), statements(at, next)));
            at = next;
        }
        return recorded;
    }

    List<String> statements(Heads before, Heads after) {
        return table.map(rows -> rows.move(before, after)).orElse(List.of());
    }
}
