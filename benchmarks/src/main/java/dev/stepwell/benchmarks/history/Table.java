package dev.stepwell.benchmarks.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A table as it stands. Every table has the columns {@code id} and {@code created_at}. */
final class Table {

    private final String name;
    private final String keyType;
    private final List<Column> columns = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private @Nullable String comment;

    /** An index that may be dropped. */
    record Index(String name, String definition) {}

    /** @param keyType the type of {@code id}, for those that refer to it */
    Table(String name, String keyType) {
        this.name = name;
        this.keyType = keyType;
    }

    String name() {
        return name;
    }

    String keyType() {
        return keyType;
    }

    void add(Column column) {
        columns.add(column);
    }

    List<Column> columns() {
        return columns;
    }

    /** The columns whose type is one of those that the history draws from. */
    List<Column> typed(Predicate<ColumnType> types) {
        return columns.stream()
                .filter(column -> column.type().filter(types).isPresent())
                .toList();
    }

    /** Those of {@link #typed} that nothing is defined by. */
    List<Column> free(Predicate<ColumnType> types) {
        return typed(types).stream().filter(Column::isFree).toList();
    }

    List<Index> indexes() {
        return indexes;
    }

    Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    void comment(String other) {
        comment = other;
    }

    /** Whether this is done to it for the first time, for what is done to a table only once. */
    boolean isFirst(String done) {
        return this.done.add(done);
    }
}
