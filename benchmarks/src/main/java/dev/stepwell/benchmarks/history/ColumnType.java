package dev.stepwell.benchmarks.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types that columns are drawn from. */
enum ColumnType {
    INTEGER("integer", "0", "bigint"),
    BIGINT("bigint", "0", null),
    NUMERIC("numeric(12,2)", "0", "numeric(18,4)"),
    TEXT("text", "''", null),
    VARCHAR("varchar(100)", "'none'", "varchar(255)"),
    BOOLEAN("boolean", "false", null),
    TIMESTAMP("timestamptz", "now()", null),
    DATE("date", "CURRENT_DATE", null),
    UUID("uuid", "gen_random_uuid()", null),
    JSON("jsonb", "'{}'", null),
    ARRAY("text[]", "'{}'", null);

    private final String sql;
    private final String value;
    private final @Nullable String wider;

    ColumnType(String sql, String value, @Nullable String wider) {
        this.sql = sql;
        this.value = value;
        this.wider = wider;
    }

    String sql() {
        return sql;
    }

    /** A default that fits. */
    String value() {
        return value;
    }

    /** A type to which a column without rows goes and comes back from. */
    Optional<String> wider() {
        return Optional.ofNullable(wider);
    }

    boolean isNumber() {
        return this == INTEGER || this == BIGINT || this == NUMERIC;
    }

    boolean isText() {
        return this == TEXT || this == VARCHAR;
    }

    /** Whether a plain index orders it well. */
    boolean isOrdered() {
        return this != JSON && this != ARRAY;
    }
}
