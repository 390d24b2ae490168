package dev.stepwell.check;

import dev.stepwell.revision.EditDistance;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The codes of hazards, and which checks look for them. */
final class Hazards {

    private static final int SLIP = 2;

    private final Map<String, Set<String>> checksByCode = new TreeMap<>();

    Hazards(List<Check> checks) {
        for (Check check : checks) {
            check.hazards().forEach(code -> checksByCode
                    .computeIfAbsent(code, key -> new LinkedHashSet<>())
                    .add(check.name()));
        }
    }

    /** Every code, sorted. */
    Set<String> codes() {
        return checksByCode.keySet();
    }

    boolean contain(String code) {
        return checksByCode.containsKey(code);
    }

    boolean contain(Finding finding) {
        return checks(finding.code()).contains(finding.check());
    }

    /** The checks that look for a hazard. */
    Set<String> checks(String code) {
        return checksByCode.getOrDefault(code, Set.of());
    }

    /** The code that somebody meant who made a slip; empty when no code is that near. */
    Optional<String> meant(String code) {
        return nearest(code).filter(known -> EditDistance.between(code, known) <= SLIP);
    }

    Optional<String> nearest(String code) {
        return checksByCode.keySet().stream().min(Comparator.comparingInt(known -> EditDistance.between(code, known)));
    }
}
