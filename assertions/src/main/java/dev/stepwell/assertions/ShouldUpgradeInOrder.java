package dev.stepwell.assertions;

import java.util.List;

/** The upgrade of everything takes another order. */
final class ShouldUpgradeInOrder {

    private ShouldUpgradeInOrder() {}

    static String message(List<String> expected, List<String> actual) {
        int place = 0;
        while (place < Math.min(expected.size(), actual.size())
                && expected.get(place).equals(actual.get(place))) {
            place++;
        }
        return "Expected the upgrade to run " + Text.list(expected) + ", but it runs " + Text.list(actual)
                + ".\n  first other step, number " + (place + 1) + ": expected " + at(expected, place) + ", found "
                + at(actual, place);
    }

    private static String at(List<String> steps, int place) {
        return place < steps.size() ? steps.get(place) : "the end";
    }
}
