package dev.stepwell.database;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which roles have come to a server and which have gone, between two looks at it, and what else belongs to the whole server.
 *
 * @param added names of roles, in the order of the alphabet
 * @param removed names of roles, in the order of the alphabet
 * @param othersAdded {@code tablespace fast} and {@code database archive}, for example, in the order of the alphabet
 * @param othersRemoved in the same words and order
 */
public record RoleChanges(Set<String> added, Set<String> removed, Set<String> othersAdded, Set<String> othersRemoved) {

    /** Nothing has come or gone. */
    public static final RoleChanges NONE = new RoleChanges(Set.of(), Set.of());

    private static final String ROLE = "role ";

    /** Copies and sorts the sets. */
    public RoleChanges {
        added = sorted(added);
        removed = sorted(removed);
        othersAdded = sorted(othersAdded);
        othersRemoved = sorted(othersRemoved);
    }

    /**
     * Changes of roles alone.
     *
     * @param added names of roles
     * @param removed names of roles
     */
    public RoleChanges(Set<String> added, Set<String> removed) {
        this(added, removed, Set.of(), Set.of());
    }

    /**
     * @param before {@code role app}, {@code tablespace fast}
     * @param after in the same words
     */
    static RoleChanges between(Set<String> before, Set<String> after) {
        Set<String> come = without(after, before);
        Set<String> gone = without(before, after);
        return new RoleChanges(roles(come), roles(gone), others(come), others(gone));
    }

    private static Set<String> roles(Set<String> objects) {
        return objects.stream()
                .filter(object -> object.startsWith(ROLE))
                .map(object -> object.substring(ROLE.length()))
                .collect(Collectors.toSet());
    }

    private static Set<String> others(Set<String> objects) {
        return objects.stream().filter(object -> !object.startsWith(ROLE)).collect(Collectors.toSet());
    }

    RoleChanges namedIn(String text) {
        return new RoleChanges(
                namedIn(text, added), namedIn(text, removed), namedIn(text, othersAdded), namedIn(text, othersRemoved));
    }

    /** What has come, in the words of {@link #between}. */
    Set<String> come() {
        Set<String> come = added.stream().map(ROLE::concat).collect(Collectors.toSet());
        come.addAll(othersAdded);
        return come;
    }

    private static Set<String> namedIn(String text, Set<String> names) {
        return names.stream()
                .filter(name -> isNamedIn(text, name.replaceFirst("^(tablespace|database) ", "")))
                .collect(Collectors.toSet());
    }

    /** As a word of its own, in either case: {@code app} is not named in {@code application}. */
    private static boolean isNamedIn(String text, String name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    /**
     * Whether everything is as before.
     *
     * @return true when none has come or gone
     */
    public boolean isNothing() {
        return added.isEmpty() && removed.isEmpty() && othersAdded.isEmpty() && othersRemoved.isEmpty();
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
