package dev.stepwell.drift;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Optional;

/** What a column that is missing was called before, where the migrated schema leaves no doubt. */
final class Former {

    private static final List<String> SAME = List.of(
            Property.NULLABLE,
            Property.DEFAULT,
            Property.IDENTITY,
            Property.GENERATED,
            Property.COLLATION,
            Property.COMMENT);

    private Former() {}

    /** The one column that only the migrated schema has and that is like the missing one, which is the only one like it. */
    static Optional<SchemaObject> of(SchemaObject missing, Parts model, Parts database) {
        List<SchemaObject> candidates = database.columns().stream()
                .filter(column -> model.like(column).isEmpty() && isLike(column, missing))
                .toList();
        long rivals = model.columns().stream()
                .filter(column -> database.like(column).isEmpty() && isLike(column, missing))
                .count();
        return candidates.size() == 1 && rivals == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The rest of its content must be the same, or what is proposed is no rename but loses what the old one holds. */
    private static boolean isLike(SchemaObject one, SchemaObject other) {
        return ColumnType.of(ColumnDrift.value(one, Property.TYPE))
                        .equals(ColumnType.of(ColumnDrift.value(other, Property.TYPE)))
                && SAME.stream().allMatch(property -> one.property(property).equals(other.property(property)));
    }
}
