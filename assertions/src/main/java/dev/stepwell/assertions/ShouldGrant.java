package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectName;
import java.util.List;

/** A role has other privileges on an object. */
final class ShouldGrant {

    private ShouldGrant() {}

    static String message(ObjectName object, String role, List<String> expected, List<String> actual) {
        return "Expected " + object + " to grant " + role + " " + Text.list(expected) + ", but it grants "
                + Text.list(actual) + "." + Text.membership(expected, actual);
    }
}
