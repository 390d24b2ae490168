package dev.stepwell.check;

import dev.stepwell.crawl.Lint;
import dev.stepwell.crawl.LintRule;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away what SchemaCrawler finds because it knows of an index only which columns are in it: not whether it is a partial
 * one, of which kind, or what belongs to a constraint.
 */
final class LintDoubts {

    private static final String COLUMN = "(?:\"(?:[^\"]|\"\")+\"|[^\" ,()]+)";
    private static final Pattern PLAIN_INDEX = Pattern.compile(
            "CREATE INDEX .* USING btree \\((" + COLUMN + "(?:, " + COLUMN + ")*)\\)( INCLUDE \\(.*\\))?");
    private static final Pattern COVERING =
            Pattern.compile("(?:CREATE (?:UNIQUE )?INDEX .* USING btree|PRIMARY KEY|UNIQUE)"
                    + "(?: NULLS NOT DISTINCT)? \\((" + COLUMN + "(?:, " + COLUMN + ")*)\\)(?: INCLUDE \\(.*\\))?");

    private final SchemaSnapshot schema;

    LintDoubts(SchemaSnapshot schema) {
        this.schema = schema;
    }

    /** Whether it is what it seems to be. */
    boolean confirm(Lint lint) {
        return switch (lint.rule()) {
            case REDUNDANT_INDEX -> better(lint).isPresent();
            case NULLABLE_UNIQUE_INDEX ->
                definition(lint.object())
                        .filter(text -> !text.contains(" WHERE ") && !text.contains(" NULLS NOT DISTINCT"))
                        .isPresent();
            case MISSING_PRIMARY_KEY -> schema.find(lint.object()).isPresent();
            default -> true;
        };
    }

    /** The index or constraint that begins with the columns of a redundant one. */
    Optional<ObjectName> better(Lint lint) {
        if (lint.rule() != LintRule.REDUNDANT_INDEX) {
            return Optional.empty();
        }
        return definition(lint.object())
                .map(PLAIN_INDEX::matcher)
                .filter(Matcher::matches)
                .flatMap(own -> covering(lint, own.group(1), own.group(2) == null));
    }

    /** Of two that are the same, the one with the later name is redundant. */
    private Optional<ObjectName> covering(Lint lint, String columns, boolean isBare) {
        return schema.children(lint.table()).stream()
                .filter(other -> isBare && !other.name().equals(lint.object()))
                .filter(other -> columns(other)
                        .filter(all -> all.startsWith(columns + ", ")
                                || (all.equals(columns)
                                        && (other.name().kind() == ObjectKind.CONSTRAINT
                                                || other.name().compareTo(lint.object()) < 0)))
                        .isPresent())
                .map(SchemaObject::name)
                .findFirst();
    }

    private static Optional<String> columns(SchemaObject other) {
        if (other.name().kind() != ObjectKind.INDEX && other.name().kind() != ObjectKind.CONSTRAINT) {
            return Optional.empty();
        }
        return other.property("definition")
                .map(COVERING::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1));
    }

    private Optional<String> definition(ObjectName name) {
        return schema.find(name).flatMap(index -> index.property("definition"));
    }
}
