package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Subscriptions, as far as they can be without their connection, which no snapshot holds. */
final class SubscriptionWriter implements Writer {

    private static final Map<String, String> OPTIONS = Map.of(
            "slot", "slot_name",
            "synchronous commit", "synchronous_commit",
            "binary", "binary",
            "streaming", "streaming",
            "disable on error", "disable_on_error",
            "password required", "password_required",
            "run as owner", "run_as_owner",
            "origin", "origin");

    @Override
    public List<ChangeStatement> create(SchemaObject subscription) {
        return List.of();
    }

    /** With its slot on the other server, which only works outside of a transaction. */
    @Override
    public List<ChangeStatement> drop(SchemaObject subscription, Catalogue from) {
        ChangeStatement drop =
                ChangeStatement.of("DROP SUBSCRIPTION " + subscription.name().path());
        return List.of(subscription.property("slot").isPresent() ? ChangeStatement.alone(drop.sql()) : drop);
    }

    @Override
    public Optional<String> gap(SchemaObject subscription) {
        return Optional.of(
                "A snapshot does not hold the connection of a subscription, without which it cannot be made.");
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        String subscription = "ALTER SUBSCRIPTION " + after.name().path();
        String value = after.property(property).orElse("NONE");
        String option = OPTIONS.getOrDefault(property, "");
        if (!option.isEmpty()) {
            return Alteration.of(subscription + " SET (" + option + " = " + option(property, value) + ")");
        }
        return switch (property) {
            case "publications" ->
                Alteration.of(subscription + " SET PUBLICATION " + value + " WITH (refresh = false)");
            case "enabled" -> Alteration.of(subscription + (value.equals("yes") ? " ENABLE" : " DISABLE"));
            default ->
                Alteration.impossible("A subscription gets its property " + property.toLowerCase(Locale.ROOT)
                        + " when it is made, for which its connection is needed.");
        };
    }

    private static String option(String property, String value) {
        return switch (value) {
            case "yes" -> "true";
            case "no" -> "false";
            default -> property.equals("slot") && value.equals("NONE") ? value : Texts.literal(value);
        };
    }
}
