package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Properties that hold for every graph, tried on thousands of random ones. The seed makes every run the same. */
class RandomGraphsTest {
    private static final int GRAPHS = 10_000;
    private static final int FEWER = 3_000;

    private final RandomGraphs random = new RandomGraphs(20_251_104);

    @Test
    void upgradeAndDowngradeOfAnyTargetReturnToTheStart() {
        for (int run = 0; run < GRAPHS; run++) {
            List<Revision> revisions = random.next();
            RevisionGraph graph = RevisionGraph.of(revisions);
            String target = random.any(revisions).value();

            Plan up = graph.planUpgrade(Heads.base(), target);
            Plan down = graph.planDowngrade(up.heads(), "base");

            assertThat(down.heads())
                    .as(() -> "%s of %s".formatted(target, revisions))
                    .isEqualTo(Heads.base());
            assertThat(down.revisions()).containsExactlyInAnyOrderElementsOf(up.revisions());
        }
    }

    @Test
    void everyPrefixOfAPlanIsALegalStateAndEveryStepCanBeTakenBack() {
        for (int run = 0; run < GRAPHS; run++) {
            List<Revision> revisions = random.next();
            RevisionGraph graph = RevisionGraph.of(revisions);
            Model model = new Model(revisions);

            Heads start = model.follow(
                    graph,
                    Heads.base(),
                    graph.planUpgrade(Heads.base(), random.any(revisions).value()));
            Heads top = model.follow(graph, start, graph.planUpgrade(start, "heads"));
            model.follow(graph, top, graph.planDowngrade(top, "base"));

            assertThat(top.ids()).isEqualTo(new HashSet<>(graph.realHeads()));
            assertThat(model.applied).isEmpty();
        }
    }

    @Test
    void downgradeToARevisionKeepsItAndEndsInALegalState() {
        for (int run = 0; run < FEWER; run++) {
            List<Revision> revisions = random.next();
            RevisionGraph graph = RevisionGraph.of(revisions);
            Model model = new Model(revisions);
            Heads top = model.follow(graph, Heads.base(), graph.planUpgrade(Heads.base(), "heads"));
            RevisionId target = random.any(revisions);

            if (top.contains(target) || !graph.children(target).isEmpty()) {
                model.follow(graph, top, graph.planDowngrade(top, target.value()));

                assertThat(model.applied).contains(target);
                assertThat(graph.children(target)).noneMatch(model.applied::contains);
            }
        }
    }

    @Test
    void theSameRevisionsGiveTheSameOrder() {
        for (int run = 0; run < FEWER; run++) {
            List<Revision> revisions = random.next();

            assertThat(RevisionGraph.of(revisions).upgradeOrder())
                    .isEqualTo(RevisionGraph.of(List.copyOf(revisions)).upgradeOrder())
                    .extracting(Revision::id)
                    .isEqualTo(RevisionGraph.of(revisions)
                            .planUpgrade(Heads.base(), "heads")
                            .revisions());
        }
    }

    /** What is applied, kept from the declarations alone. */
    private static final class Model {
        private final Map<RevisionId, Set<RevisionId>> needs = new HashMap<>();
        private final Set<RevisionId> applied = new LinkedHashSet<>();

        Model(List<Revision> revisions) {
            for (Revision revision : revisions) {
                Set<RevisionId> needed = new HashSet<>(revision.parents());
                revision.dependsOn().forEach(id -> needed.add(RevisionId.of(id)));
                needs.put(revision.id(), needed);
            }
        }

        Heads follow(RevisionGraph graph, Heads from, Plan plan) {
            Heads rows = from;
            for (Step step : plan.steps()) {
                Heads before = rows;
                take(step);
                rows = graph.after(rows, step);
                assertThat(rows.ids()).as(step::toString).isEqualTo(tips());
                assertThat(graph.applied(rows)).isEqualTo(applied);
                assertThat(graph.after(rows, reversed(step))).isEqualTo(before);
            }
            assertThat(plan.heads()).isEqualTo(rows);
            return rows;
        }

        private void take(Step step) {
            RevisionId id = step.revision();
            if (step.direction() == Direction.UPGRADE) {
                assertThat(applied).containsAll(needs.get(id));
                assertThat(applied.add(id)).isTrue();
            } else {
                assertThat(tips()).contains(id);
                applied.remove(id);
            }
        }

        /** What is applied and needed by nothing that is applied. */
        private Set<RevisionId> tips() {
            Set<RevisionId> tips = new HashSet<>(applied);
            applied.forEach(id -> tips.removeAll(needs.getOrDefault(id, Set.of())));
            return tips;
        }

        private static Step reversed(Step step) {
            return step.direction() == Direction.UPGRADE
                    ? Step.downgrade(step.revision())
                    : Step.upgrade(step.revision());
        }
    }
}
