package dev.stepwell.crawl;

import dev.stepwell.schema.ObjectName;
import java.util.Comparator;
import java.util.List;

/**
 * Something about a schema that SchemaCrawler finds doubtful.
 *
 * @param rule what was looked for
 * @param object what it is about: a table, a constraint or an index
 * @param table the table of the object
 * @param details the columns that it is about, unquoted; the tables of a cycle, as messages name them; else none
 */
public record Lint(LintRule rule, ObjectName object, ObjectName table, List<String> details) {

    static final Comparator<Lint> ORDER = Comparator.comparing(Lint::object).thenComparing(Lint::rule);

    /** Copies the list. */
    public Lint {
        details = List.copyOf(details);
    }
}
