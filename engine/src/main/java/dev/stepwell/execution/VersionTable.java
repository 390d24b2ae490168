package dev.stepwell.execution;

import dev.stepwell.revision.Heads;
import dev.stepwell.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;

/**
 * The table that holds the rows of applied heads, and the statements that keep it.
 *
 * @param schema the schema that holds the table, unquoted
 * @param name the table's name, unquoted
 */
public record VersionTable(String schema, String name) {

    /** The table used unless a project names another: {@code public.stepwell_version}. */
    public static final VersionTable DEFAULT = new VersionTable("public", "stepwell_version");

    /**
     * The table's name, quoted for use in SQL.
     *
     * @return schema and name, each in double quotes
     */
    public String qualifiedName() {
        return quote(schema) + "." + quote(name);
    }

    /**
     * The statement that makes the table.
     *
     * @return one statement
     */
    public String create() {
        return "CREATE TABLE " + qualifiedName() + " (revision varchar(32) NOT NULL PRIMARY KEY)";
    }

    String createIfMissing() {
        return create().replaceFirst("^CREATE TABLE ", "CREATE TABLE IF NOT EXISTS ");
    }

    /**
     * The statements that take the rows from one set of heads to another.
     *
     * @param before the rows before
     * @param after the rows wanted
     * @return deletions, then insertions; empty when nothing changes
     */
    public List<String> move(Heads before, Heads after) {
        List<String> statements = new ArrayList<>();
        for (RevisionId id : before.ids()) {
            if (!after.contains(id)) {
                statements.add("DELETE FROM " + qualifiedName() + " WHERE revision = " + literal(id));
            }
        }
        for (RevisionId id : after.ids()) {
            if (!before.contains(id)) {
                statements.add("INSERT INTO " + qualifiedName() + " (revision) VALUES (" + literal(id) + ")");
            }
        }
        return List.copyOf(statements);
    }

    private static String literal(RevisionId id) {
        return "'" + id.value().replace("'", "''") + "'";
    }

    static String quote(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }
}
