package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

/** Plans on one graph: what runs, in which order, and which rows are left. Ids stand with spaces between them. */
record PlanAssert(RevisionGraph graph) {

    static PlanAssert on(String... lines) {
        return new PlanAssert(Graphs.graph(lines));
    }

    Planned upgrade(String rows, String target) {
        return new Planned(graph.planUpgrade(rows(rows), target));
    }

    Planned downgrade(String rows, String target) {
        return new Planned(graph.planDowngrade(rows(rows), target));
    }

    Planned stamp(String rows, String... targets) {
        return new Planned(new Plan(List.of(), graph.planStamp(rows(rows), Arrays.asList(targets), false)));
    }

    static Heads rows(String ids) {
        return Graphs.rows(
                Arrays.stream(ids.split(" ")).filter(id -> !id.isEmpty()).toArray(String[]::new));
    }

    record Planned(Plan plan) {

        Planned runs(String steps) {
            assertThat(Graphs.words(plan.revisions())).isEqualTo(steps);
            return this;
        }

        Planned endsAt(String rows) {
            assertThat(plan.heads()).isEqualTo(rows(rows));
            return this;
        }
    }
}
