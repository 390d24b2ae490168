package dev.stepwell.crawl;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is looked for in a final schema: those of SchemaCrawler's linters whose sightings are rarely meant so. Its others are
 * about taste (remarks, names, surrogate keys), about rows, which a scratch database has none of, or do not know PostgreSQL's
 * types.
 */
public enum LintRule {
    FOREIGN_KEY_WITHOUT_INDEX("ForeignKeyWithNoIndexes"),
    MISSING_PRIMARY_KEY("TableWithNoPrimaryKey"),
    REDUNDANT_INDEX("RedundantIndexes"),
    FOREIGN_KEY_CYCLE("TableCycles"),
    FOREIGN_KEY_TYPE_MISMATCH("ForeignKeyMismatch"),
    SELF_REFERENCING_KEY("ForeignKeySelfReference"),
    NULLABLE_UNIQUE_INDEX("NullColumnsInIndex");

    private static final String LINTERS = "schemacrawler.tools.linter.Linter";

    private final String linter;

    LintRule(String linter) {
        this.linter = LINTERS + linter;
    }

    /**
     * The code of its findings.
     *
     * @return stable and in kebab case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The codes of all rules.
     *
     * @return codes as {@link #code()} gives them
     */
    public static Set<String> codes() {
        return Arrays.stream(values()).map(LintRule::code).collect(Collectors.toUnmodifiableSet());
    }

    String linter() {
        return linter;
    }

    static Optional<LintRule> ofLinter(String linter) {
        return Arrays.stream(values())
                .filter(rule -> rule.linter.equals(linter))
                .findFirst();
    }
}
