package dev.stepwell.check;

import dev.stepwell.hazard.HazardClass;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much the classes of hazards weigh. A hazard weighs as much as the heaviest of its classes; one with no class left
 * is not reported. What is only information stays that.
 *
 * @param levels by class; a class that is missing is switched off
 */
public record Severities(Map<HazardClass, Severity> levels) {

    /** What destroys something is an error, every other hazard a warning. */
    public static final Severities DEFAULT = new Severities(Arrays.stream(HazardClass.values())
            .collect(Collectors.toMap(
                    danger -> danger, danger -> danger.isDestructive() ? Severity.ERROR : Severity.WARNING)));

    private static final String OFF = "off";

    /** Copies the map. */
    public Severities {
        levels = Collections.unmodifiableMap(levels.isEmpty() ? Map.of() : new EnumMap<>(levels));
    }

    /**
     * Reads what a user writes.
     *
     * @param texts each {@code <class>=<level>}, the level one of {@code error}, {@code warning}, {@code info} and
     *     {@code off}
     * @return the setting; classes that are not named keep their level of {@link #DEFAULT}
     * @throws IllegalArgumentException when a class or level does not exist, or a class is named twice
     */
    public static Severities parse(Collection<String> texts) {
        Map<HazardClass, Optional<Severity>> named = new EnumMap<>(HazardClass.class);
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "severity is '" + text + "'. Write <class>=<level>, such as blocking-lock=error.");
            }
            HazardClass danger = danger(text.substring(0, equals).strip());
            if (named.put(danger, level(text.substring(equals + 1).strip())) != null) {
                throw new IllegalArgumentException("severity is given twice for " + danger.word() + ". Leave one out.");
            }
        }
        Map<HazardClass, Severity> levels = new EnumMap<>(DEFAULT.levels);
        named.forEach((danger, level) ->
                level.ifPresentOrElse(weight -> levels.put(danger, weight), () -> levels.remove(danger)));
        return new Severities(levels);
    }

    private static HazardClass danger(String word) {
        return HazardClass.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException("severity names the class '" + word
                        + "', and there is none of that name. The classes are "
                        + Arrays.stream(HazardClass.values())
                                .map(HazardClass::word)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static Optional<Severity> level(String word) {
        if (OFF.equals(word)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "severity names the level '" + word + "'. Name error, warning, info or off.")));
    }

    /** How much a hazard with these classes weighs; empty when all of them are switched off. */
    Optional<Severity> of(Set<HazardClass> classes) {
        return classes.stream().filter(levels::containsKey).map(levels::get).min(Severity::compareTo);
    }

    /** The results with the findings weighed. */
    List<CheckResult> apply(List<CheckResult> results) {
        return results.stream()
                .map(result -> result.withFindings(result.findings().stream()
                        .flatMap(finding -> weighed(finding).stream())
                        .toList()))
                .toList();
    }

    private Optional<Finding> weighed(Finding finding) {
        Set<HazardClass> classes = finding.classes().stream()
                .flatMap(word -> HazardClass.ofWord(word).stream())
                .collect(Collectors.toSet());
        if (classes.isEmpty()) {
            return Optional.of(finding);
        }
        return of(classes).map(level -> finding.severity() == Severity.INFO ? finding : finding.weighing(level));
    }
}
