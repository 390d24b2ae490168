package dev.stepwell.database;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which roles have come to a server and which have gone, between two looks at it.
 *
 * @param added names of roles, in the order of the alphabet
 * @param removed names of roles, in the order of the alphabet
 */
public record RoleChanges(Set<String> added, Set<String> removed) {

    /** No role has come or gone. */
    public static final RoleChanges NONE = new RoleChanges(Set.of(), Set.of());

    /** Copies and sorts the sets. */
    public RoleChanges {
        added = sorted(added);
        removed = sorted(removed);
    }

    static RoleChanges between(Set<String> before, Set<String> after) {
        return new RoleChanges(without(after, before), without(before, after));
    }

    RoleChanges namedIn(String text) {
        return new RoleChanges(namedIn(text, added), namedIn(text, removed));
    }

    private static Set<String> namedIn(String text, Set<String> names) {
        return names.stream().filter(name -> isNamedIn(text, name)).collect(Collectors.toSet());
    }

    /** As a word of its own, in either case: {@code app} is not named in {@code application}. */
    private static boolean isNamedIn(String text, String name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    /**
     * Whether the roles are the same as before.
     *
     * @return true when none has come or gone
     */
    public boolean isNothing() {
        return added.isEmpty() && removed.isEmpty();
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> sorted(Collection<String> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }
}
