package dev.stepwell.assertions;

import dev.stepwell.diff.Difference;
import dev.stepwell.diff.Kind;
import java.util.List;

/** Assertions on what differs between two schemas. Made by {@link StepwellAssertions#assertThat(List)}. */
public final class DifferencesAssert extends StepwellAssert<DifferencesAssert, List<Difference>> {

    DifferencesAssert(List<Difference> actual) {
        super(actual, DifferencesAssert.class);
    }

    /**
     * There are none; a failure lists all of them.
     *
     * @return this
     */
    public DifferencesAssert isEmpty() {
        isNotNull();
        if (!actual.isEmpty()) {
            throw error(ShouldHaveNoDifferences.message(actual));
        }
        return this;
    }

    /**
     * There are so many.
     *
     * @param count how many
     * @return this
     */
    public DifferencesAssert hasSize(int count) {
        isNotNull();
        if (actual.size() != count) {
            throw error(ShouldHaveDifferences.message(count, actual));
        }
        return this;
    }

    /**
     * There is such a difference.
     *
     * @param path of the object or property, {@code public.users} or {@code public.users.role › type} for example
     * @param kind whether it was added, removed or changed
     * @return this
     */
    public DifferencesAssert contains(String path, Kind kind) {
        isNotNull();
        if (actual.stream().noneMatch(one -> one.kind() == kind && one.path().equals(path))) {
            throw error(ShouldContainDifference.message(path, kind, actual));
        }
        return this;
    }
}
