package dev.stepwell.ddl;

import java.util.Set;

/**
 * What is wanted of a change.
 *
 * @param safe whether to take the way that blocks other sessions least: indexes made concurrently, constraints added
 *     without a check and validated by another statement; such a change does not run in one transaction
 * @param ignored properties that are left as they are, such as {@code owner}, {@code privileges} or {@code comment};
 *     new objects get no statement for them
 * @param role the role that will run the statements: what it is to own needs no statement when it is made; empty when
 *     unknown
 */
public record ChangeOptions(boolean safe, Set<String> ignored, String role) {

    /** Statements for one transaction, for everything that differs, by an unknown role. */
    public static final ChangeOptions DEFAULT = new ChangeOptions(false, Set.of(), "");

    /** Copies the set. */
    public ChangeOptions {
        ignored = Set.copyOf(ignored);
    }

    /**
     * The same, by the way that blocks least.
     *
     * @return options with {@link #safe}
     */
    public ChangeOptions safely() {
        return new ChangeOptions(true, ignored, role);
    }

    /**
     * The same, with some properties left as they are.
     *
     * @param properties names of properties, such as {@code owner}
     * @return options that ignore these and no others
     */
    public ChangeOptions ignoring(Set<String> properties) {
        return new ChangeOptions(safe, properties, role);
    }

    /**
     * The same, run by a role.
     *
     * @param name the role
     * @return options for statements of that role
     */
    public ChangeOptions runBy(String name) {
        return new ChangeOptions(safe, ignored, name);
    }
}
