package dev.stepwell.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Writes random histories of two to nine revisions: merges, several bases, dependencies, labels, any load order. */
final class RandomGraphs {
    private final Random random;

    RandomGraphs(long seed) {
        this.random = new Random(seed);
    }

    List<Revision> next() {
        int size = 2 + random.nextInt(8);
        List<Revision> revisions = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            revisions.add(revision(number));
        }
        if (random.nextBoolean()) {
            Collections.shuffle(revisions, random);
        }
        return revisions;
    }

    RevisionId any(List<Revision> revisions) {
        return revisions.get(random.nextInt(revisions.size())).id();
    }

    private Revision revision(int number) {
        int chance = random.nextInt(100);
        int parents = chance < 15 ? 0 : chance < 75 ? 1 : chance < 95 ? 2 : 3;
        int dependencies = random.nextInt(100) < 25 ? 1 + random.nextInt(2) : 0;
        return Revision.builder(id(number))
                .parents(earlier(number, parents))
                .dependsOn(earlier(number, dependencies).stream()
                        .map(RevisionId::value)
                        .toList())
                .labels(random.nextInt(100) < 20 ? List.of("branch" + number) : List.of())
                .build();
    }

    private List<RevisionId> earlier(int number, int wanted) {
        List<Integer> earlier =
                new ArrayList<>(IntStream.range(0, number).boxed().toList());
        Collections.shuffle(earlier, random);
        return earlier.stream().limit(wanted).map(RandomGraphs::id).toList();
    }

    private static RevisionId id(int number) {
        return RevisionId.of("r" + number);
    }
}
