package dev.stepwell.drift;

import java.util.Locale;

/** The kinds of drift; the codes are stable, suppressions depend on them. */
public enum DriftKind {
    MISSING_SCHEMA(Impact.BREAKS),
    MISSING_TABLE(Impact.BREAKS),
    /** The table is there under a name that differs only in case, and so in quoting. */
    NAME_DIFFERS_IN_CASE(Impact.BREAKS),
    MISSING_COLUMN(Impact.BREAKS),
    COLUMN_TYPE(Impact.BREAKS),
    /** Of another type or length that holds all values of the model's. */
    COLUMN_WIDER(Impact.WEAKENS),
    COLUMN_LENGTH(Impact.BREAKS),
    COLUMN_COLLATION(Impact.WEAKENS),
    /** Empty values are possible, and the model excludes them. */
    COLUMN_NULLABLE(Impact.BREAKS),
    /** Empty values are refused, and the model allows them. */
    COLUMN_REQUIRED(Impact.BREAKS),
    /** Nothing of the model writes the column, and it must be written. */
    UNKNOWN_COLUMN_REQUIRED(Impact.BREAKS),
    COLUMN_DEFAULT(Impact.WEAKENS),
    COLUMN_IDENTITY(Impact.BREAKS),
    COLUMN_GENERATED(Impact.BREAKS),
    COLUMN_COMMENT(Impact.WEAKENS),
    TABLE_COMMENT(Impact.WEAKENS),
    MISSING_PRIMARY_KEY(Impact.BREAKS),
    PRIMARY_KEY(Impact.BREAKS),
    MISSING_UNIQUE(Impact.BREAKS),
    MISSING_FOREIGN_KEY(Impact.BREAKS),
    FOREIGN_KEY(Impact.BREAKS),
    /** The same columns and target, other actions or moments of checking. */
    FOREIGN_KEY_ACTIONS(Impact.WEAKENS),
    MISSING_INDEX(Impact.BREAKS),
    INDEX(Impact.BREAKS),
    MISSING_CHECK(Impact.WEAKENS),
    CHECK(Impact.WEAKENS),
    MISSING_CONSTRAINT(Impact.WEAKENS),
    MISSING_SEQUENCE(Impact.BREAKS),
    SEQUENCE_INCREMENT(Impact.BREAKS),
    SEQUENCE(Impact.WEAKENS),
    MISSING_TYPE(Impact.BREAKS),
    MISSING_ENUM_VALUE(Impact.BREAKS),
    UNKNOWN_ENUM_VALUE(Impact.WEAKENS),
    ENUM_ORDER(Impact.WEAKENS),
    /** Whatever else a model in SQL holds: a view, a function, a policy. */
    MISSING_OBJECT(Impact.BREAKS),
    OBJECT(Impact.WEAKENS),
    /** In the migrated schema and not in the model; looked for on request. */
    EXTRA(Impact.BREAKS),
    /** The model gives a constraint or index a name that it does not have. */
    NAME(Impact.TELLS),
    NAME_CUT(Impact.WEAKENS),
    NAME_RESERVED(Impact.TELLS),
    /** Two names of the model are told apart by quotes alone. */
    NAMES_ALIKE(Impact.WEAKENS),
    /** Two classes are mapped to one table. */
    TABLE_SHARED(Impact.WEAKENS);

    private final Impact impact;

    DriftKind(Impact impact) {
        this.impact = impact;
    }

    /**
     * What it means for an application.
     *
     * @return the impact
     */
    public Impact impact() {
        return impact;
    }

    /**
     * The code in reports.
     *
     * @return words in kebab case, such as {@code missing-column}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
