package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Event triggers. */
final class EventTriggerWriter implements Writer {

    @Override
    public List<ChangeStatement> create(SchemaObject trigger) {
        return Alteration.sql("CREATE EVENT TRIGGER " + trigger.name().path() + " ON "
                + trigger.property("event").orElse("")
                + trigger.property("tags")
                        .map(tags -> " WHEN TAG IN ("
                                + List.of(tags.split(", ", -1)).stream()
                                        .map(Texts::literal)
                                        .collect(Collectors.joining(", "))
                                + ")")
                        .orElse("")
                + " EXECUTE FUNCTION " + trigger.property("function").orElse(""));
    }

    @Override
    public Map<String, String> settable(SchemaObject trigger) {
        return Map.of(Properties.ENABLED, "yes");
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        if (!property.equals(Properties.ENABLED)) {
            return Alteration.REMAKE;
        }
        String state =
                switch (after.property(property).orElse("yes")) {
                    case "no" -> "DISABLE";
                    case "always" -> "ENABLE ALWAYS";
                    case "on replicas" -> "ENABLE REPLICA";
                    default -> "ENABLE";
                };
        return Alteration.of("ALTER EVENT TRIGGER " + after.name().path() + " " + state);
    }
}
