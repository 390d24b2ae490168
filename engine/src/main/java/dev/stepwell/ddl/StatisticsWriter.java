package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Map;

/** Extended statistics. */
final class StatisticsWriter implements Writer {

    private static final String TARGET = "target";

    @Override
    public List<ChangeStatement> create(SchemaObject statistics) {
        return Alteration.sql(statistics.property(Properties.DEFINITION).orElse(""));
    }

    @Override
    public Map<String, String> settable(SchemaObject statistics) {
        return Map.of(TARGET, "");
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        return property.equals(TARGET)
                ? Alteration.of("ALTER STATISTICS " + after.name().path() + " SET STATISTICS "
                        + after.property(TARGET).orElse("-1"))
                : Alteration.REMAKE;
    }
}
