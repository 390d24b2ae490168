package dev.stepwell.assertions;

import dev.stepwell.diff.Difference;
import java.util.List;

/** Two schemas differ. */
final class ShouldBeEqualSchema {

    private ShouldBeEqualSchema() {}

    /**
     * @param differences from the expected to the actual schema
     */
    static String message(List<Difference> differences, boolean withOrder) {
        return "Expected the schema to be equal to the other one, but " + places(differences.size())
                + ", each shown as expected → actual:" + Differences.block(differences)
                + "\nCompared: every object of every user schema; the order of columns "
                + (withOrder ? "counts." : "does not count.");
    }

    private static String places(int count) {
        return count == 1 ? "there is 1 difference" : "there are " + count + " differences";
    }
}
