package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;

import java.util.List;

/** An index is built on a table that was there, while nobody can write to it. */
final class CreateIndex implements Hazard {

    static final HazardKind KIND =
            HazardKind.of("create-index", "An index is built while its table is locked.", BLOCKING_LOCK);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return NewIndex.of(scene).stream()
                .filter(added -> !added.isUnique() && added.isBlocking(scene))
                .map(added -> KIND.at(added.line(scene), added.name().path(), added.message(scene))
                        .remedy(added.remedy(scene)))
                .toList();
    }
}
