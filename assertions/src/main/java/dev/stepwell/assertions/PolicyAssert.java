package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Assertions on a row security policy. Made by {@link TableAssert#policy}. */
public final class PolicyAssert extends ObjectAssert<PolicyAssert> {

    private static final String CHECK = "with check";

    PolicyAssert(SchemaObject actual) {
        super(actual, PolicyAssert.class);
    }

    /**
     * The policy is for this command.
     *
     * @param command {@code all}, {@code select}, {@code insert}, {@code update} or {@code delete}, in any case
     * @return this
     */
    public PolicyAssert isFor(String command) {
        return hasProperty("command", command.toLowerCase(Locale.ROOT));
    }

    /**
     * The policy is for exactly these roles.
     *
     * @param roles their names, unquoted, or {@code PUBLIC}
     * @return this
     */
    public PolicyAssert appliesTo(String... roles) {
        List<String> sorted = Arrays.stream(roles).sorted().toList();
        return hasProperty("roles", String.join(", ", sorted));
    }

    /**
     * The condition for rows to be seen is this.
     *
     * @param expression as PostgreSQL writes it (System Information Functions, {@code pg_get_expr})
     * @return this
     */
    public PolicyAssert hasUsing(String expression) {
        return hasProperty("using", expression);
    }

    /**
     * The condition for rows to be written is this.
     *
     * @param expression as PostgreSQL writes it (System Information Functions, {@code pg_get_expr})
     * @return this
     */
    public PolicyAssert hasCheck(String expression) {
        return hasProperty(CHECK, expression);
    }

    /**
     * There is no condition of its own for rows to be written.
     *
     * @return this
     */
    public PolicyAssert hasNoCheck() {
        return hasNone(CHECK);
    }

    /**
     * One such policy suffices for a row.
     *
     * @return this
     */
    public PolicyAssert isPermissive() {
        return is("permissive", YES, "permissive", "restrictive");
    }

    /**
     * A row must pass every such policy.
     *
     * @return this
     */
    public PolicyAssert isRestrictive() {
        return is("permissive", NO, "restrictive", "permissive");
    }
}
