package dev.stepwell.assertions;

import dev.stepwell.check.Finding;
import java.util.Optional;

/** Assertions on one finding. Made by {@link StepwellAssertions#assertThat(Finding)}. */
public final class FindingAssert extends StepwellAssert<FindingAssert, Finding> {

    FindingAssert(Finding actual) {
        super(actual, FindingAssert.class);
    }

    /**
     * The code is this.
     *
     * @param code {@code left-behind} for example
     * @return this
     */
    public FindingAssert hasCode(String code) {
        isNotNull();
        return has("code", code, actual.code());
    }

    /**
     * The finding blames this revision.
     *
     * @param id its whole id
     * @return this
     */
    public FindingAssert blames(String id) {
        isNotNull();
        return has("revision", id, actual.revision().map(Object::toString).orElse("none"));
    }

    /**
     * The path is this.
     *
     * @param path of an object or property, {@code public.users.role › type} for example
     * @return this
     */
    public FindingAssert hasPath(String path) {
        isNotNull();
        return has("path", path, actual.path());
    }

    /**
     * The message is this.
     *
     * @param message the whole sentence
     * @return this
     */
    public FindingAssert hasMessage(String message) {
        isNotNull();
        return has("message", message, actual.message());
    }

    /**
     * The finding points to this place.
     *
     * @param file as reports show it
     * @param line counted from 1
     * @return this
     */
    public FindingAssert isAt(String file, int line) {
        isNotNull();
        Optional<String> place = actual.file().map(name -> name + ":" + actual.line());
        return has("place", file + ":" + line, place.orElse("none"));
    }

    /**
     * The finding is acknowledged for this reason.
     *
     * @param reason as it stands in the script or the acceptance file
     * @return this
     */
    public FindingAssert isAcknowledgedBecause(String reason) {
        isNotNull();
        return has("reason", reason, actual.acknowledged().orElse("none"));
    }

    private FindingAssert has(String part, String expected, String value) {
        if (!value.equals(expected)) {
            throw error(ShouldHaveFindingPart.message(part, expected, value, actual));
        }
        return this;
    }
}
