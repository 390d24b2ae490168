package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the assertions on one object of a schema share. */
abstract class ObjectAssert<S extends ObjectAssert<S>> extends StepwellAssert<S, SchemaObject> {

    static final String DEFINITION = "definition";
    static final String YES = "yes";
    static final String NO = "no";

    private static final String COMMENT = "comment";

    ObjectAssert(SchemaObject actual, Class<?> type) {
        super(actual, type);
    }

    final Optional<String> property(String name) {
        return actual.property(name);
    }

    /**
     * A property is this: for what has no assertion of its own.
     *
     * @param name as a snapshot file names it, {@code replica identity} for example
     * @param expected its value, as PostgreSQL writes it; white space is folded
     * @return this
     */
    public final S hasProperty(String name, String expected) {
        Optional<String> value = property(name);
        if (value.filter(text -> Text.folded(text).equals(Text.folded(expected)))
                .isEmpty()) {
            throw error(ShouldHaveProperty.message(actual.name(), name, expected, value));
        }
        return myself;
    }

    /**
     * The owner is this.
     *
     * @param role its name, unquoted
     * @return this
     */
    public final S hasOwner(String role) {
        return hasProperty("owner", role);
    }

    /**
     * The comment is this.
     *
     * @param comment its text; white space is folded
     * @return this
     */
    public final S hasComment(String comment) {
        return hasProperty(COMMENT, comment);
    }

    /**
     * There is no comment.
     *
     * @return this
     */
    public final S hasNoComment() {
        return hasNone(COMMENT);
    }

    /**
     * These privileges were granted to a role, beyond those that everybody has from the start, and no others.
     *
     * @param role its name, unquoted, or {@code PUBLIC}
     * @param privileges in upper case, {@code SELECT} for example, with {@code with grant option} where that was given;
     *     none at all when the role is to have none
     * @return this
     */
    public final S grants(String role, String... privileges) {
        Set<String> granted = Grants.of(property("privileges").orElse(""), role);
        if (!granted.equals(new TreeSet<>(List.of(privileges)))) {
            throw error(ShouldGrant.message(actual.name(), role, List.of(privileges), List.copyOf(granted)));
        }
        return myself;
    }

    final S is(String property, String value, String expected, String otherwise) {
        if (property(property).filter(value::equals).isEmpty()) {
            throw error(ShouldBe.message(actual.name(), expected, otherwise));
        }
        return myself;
    }

    final S hasNone(String property) {
        Optional<String> value = property(property);
        if (value.isPresent()) {
            throw error(ShouldNotHaveProperty.message(actual.name(), property, value.get()));
        }
        return myself;
    }
}
