package dev.stepwell.assertions;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a snapshot says of privileges: {@code alice: SELECT, UPDATE; revoked from PUBLIC: EXECUTE}. */
final class Grants {

    private Grants() {}

    /** What was granted to a role; empty for none. */
    static Set<String> of(String privileges, String role) {
        Set<String> granted = new TreeSet<>();
        for (String entry : privileges.split("; ", -1)) {
            if (entry.startsWith(role + ": ")) {
                granted.addAll(Arrays.asList(entry.substring(role.length() + 2).split(", ", -1)));
            }
        }
        return granted;
    }
}
