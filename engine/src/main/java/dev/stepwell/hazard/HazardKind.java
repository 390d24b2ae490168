package dev.stepwell.hazard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a hazard before it is seen.
 *
 * @param code its name, stable and in kebab case; {@code docs/hazards} has a page of that name
 * @param summary what happens, in one sentence
 * @param classes every class that it can bring; a sighting may bring fewer
 */
public record HazardKind(String code, String summary, Set<HazardClass> classes) {

    /** Copies the classes, in their order. */
    public HazardKind {
        classes = Collections.unmodifiableSet(EnumSet.copyOf(classes));
    }

    static HazardKind of(String code, String summary, HazardClass... classes) {
        return new HazardKind(code, summary, EnumSet.copyOf(List.of(classes)));
    }

    /**
     * Whether it destroys something.
     *
     * @return true when one of its classes is {@linkplain HazardClass#isDestructive destructive}
     */
    public boolean isDestructive() {
        return classes.stream().anyMatch(HazardClass::isDestructive);
    }

    /** It was seen, with all its classes; the line is 0 where none is known. */
    Sighting at(int line, String path, String message) {
        return new Sighting(this, classes, path, line, message);
    }
}
