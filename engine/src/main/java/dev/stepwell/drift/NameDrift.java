package dev.stepwell.drift;

import dev.stepwell.schema.SchemaObject;
import java.util.List;

/** A constraint or index that is what the model asks for, under another name than the model chose. */
final class NameDrift {

    private NameDrift() {}

    static void tell(SchemaObject wanted, SchemaObject now, DriftLog log) {
        boolean isChosen = !ConventionalNames.isGenerated(wanted);
        // Mappers quote the names of tables and columns, not those of indexes.
        if (!isChosen || wanted.name().name().equalsIgnoreCase(now.name().name())) {
            return;
        }
        log.differs(
                DriftKind.NAME,
                wanted.name(),
                "is named " + now.name().name() + " in the migrated schema",
                now.name().name(),
                wanted.name().name(),
                "Name it alike in both, so that errors of PostgreSQL lead to the model.",
                List.of());
    }
}
