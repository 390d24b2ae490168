package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Policies of row security. */
final class PolicyWriter implements Writer {

    private static final String ROLES = "roles";
    private static final String USING = "using";
    private static final String WITH_CHECK = "with check";

    @Override
    public List<ChangeStatement> create(SchemaObject policy) {
        boolean isPermissive = policy.property("permissive").orElse("yes").equals("yes");
        return Alteration.sql("CREATE POLICY " + name(policy) + (isPermissive ? "" : " AS RESTRICTIVE") + " FOR "
                + policy.property("command").orElse("all").toUpperCase(Locale.ROOT)
                + TableWriter.clause(" TO ", roles(policy), "")
                + TableWriter.clause(" USING (", policy.property(USING), ")")
                + TableWriter.clause(" WITH CHECK (", policy.property(WITH_CHECK), ")"));
    }

    private static String name(SchemaObject policy) {
        return Texts.quoted(policy.name().name()) + " ON " + Texts.relation(policy.name());
    }

    private static Optional<String> roles(SchemaObject policy) {
        return policy.property(ROLES)
                .map(roles ->
                        List.of(roles.split(", ", -1)).stream().map(Texts::role).collect(Collectors.joining(", ")));
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        String policy = "ALTER POLICY " + name(after);
        return switch (property) {
            case ROLES -> Alteration.of(policy + " TO " + roles(after).orElse("PUBLIC"));
            case USING, WITH_CHECK ->
                after.property(property)
                        .map(expression -> Alteration.of(
                                policy + " " + property.toUpperCase(Locale.ROOT) + " (" + expression + ")"))
                        .orElse(Alteration.REMAKE);
            default -> Alteration.REMAKE;
        };
    }
}
