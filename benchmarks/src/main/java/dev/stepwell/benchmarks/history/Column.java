package dev.stepwell.benchmarks.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column as it stands. */
final class Column {

    private String name;
    private final @Nullable ColumnType type;
    private boolean notNull;
    private boolean used;
    private boolean widened;
    private @Nullable String value;
    private @Nullable String comment;

    /** @param type null for one whose type was made by the history, or that is a key */
    Column(String name, @Nullable ColumnType type, boolean notNull, @Nullable String value) {
        this.name = name;
        this.type = type;
        this.notNull = notNull;
        this.value = value;
    }

    String name() {
        return name;
    }

    void rename(String other) {
        name = other;
    }

    Optional<ColumnType> type() {
        return Optional.ofNullable(type);
    }

    boolean isNotNull() {
        return notNull;
    }

    void forbidNull() {
        notNull = true;
    }

    /** Something is defined by it, so that its name and type have to stay. */
    void use() {
        used = true;
    }

    boolean isFree() {
        return !used && type != null;
    }

    boolean isWidened() {
        return widened;
    }

    void widen() {
        widened = true;
    }

    Optional<String> value() {
        return Optional.ofNullable(value);
    }

    void value(String other) {
        value = other;
    }

    Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    void comment(String other) {
        comment = other;
    }

    /** As in {@code CREATE TABLE}. */
    String definition() {
        return name
                + " "
                + type().map(ColumnType::sql).orElseThrow()
                + (notNull ? " NOT NULL" : "")
                + value().map(text -> " DEFAULT " + text).orElse("");
    }
}
