package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.HashMap;
import java.util.Map;

/** An object with some properties replaced. */
final class Changed {

    private Changed() {}

    /** An empty value takes the property away. */
    static SchemaObject with(SchemaObject object, Map<String, String> values) {
        Map<String, String> properties = new HashMap<>(object.properties());
        values.forEach((property, value) -> {
            if (value.isEmpty()) {
                properties.remove(property);
            } else {
                properties.put(property, value);
            }
        });
        return SchemaObject.of(object.name(), object.identity(), properties);
    }
}
