package dev.stepwell.walk;

import dev.stepwell.execution.VersionTable;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.Step;
import dev.stepwell.script.History;
import dev.stepwell.script.Layout;
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

    List<String> statements(Heads before, Heads after) {
        return table.map(rows -> rows.move(before, after)).orElse(List.of());
    }
}
