package dev.stepwell.catalog;

import dev.stepwell.ddl.ChangeOptions;
import dev.stepwell.ddl.ChangeStatement;
import dev.stepwell.ddl.SchemaChange;
import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.schema.SchemaSnapshot;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of the statements that are generated from one schema to another, and back.
 *
 * @param problems statements that failed, and differences that were left without a gap that says so
 * @param gaps what the statements are said not to do
 */
record GeneratedChange(List<String> problems, List<String> gaps) {

    /**
     * Runs them in a database, one direction after the other.
     *
     * @param before what the database holds
     * @param after where the statements lead
     * @param change brings it there where the statements have gaps
     */
    static GeneratedChange run(DdlLab lab, SchemaSnapshot before, SchemaSnapshot after, String change)
            throws SQLException {
        SchemaChange ways = SchemaChange.between(before, after, ChangeOptions.DEFAULT.runBy(lab.role()));
        GeneratedChange result = new GeneratedChange(new ArrayList<>(), new ArrayList<>());
        if (ways.upgrade().gaps().isEmpty()) {
            result.go("upgrade", ways.upgrade(), lab, after);
        } else {
            Savepoint start = lab.connection().setSavepoint();
            result.go("upgrade", ways.upgrade(), lab, after);
            lab.connection().rollback(start);
            lab.execute(change);
        }
        if (result.problems().isEmpty()) {
            result.go("downgrade", ways.downgrade(), lab, before);
        }
        return result;
    }

    private void go(String direction, SchemaChange.Way way, DdlLab lab, SchemaSnapshot wanted) throws SQLException {
        String running = "";
        way.gaps().forEach(gap -> gaps.add(direction + ": " + gap));
        try (Statement session = lab.connection().createStatement()) {
            session.execute(ChangeTracker.BEGIN);
            for (ChangeStatement statement : way.statements()) {
                running = statement.sql();
                session.execute(running);
            }
        } catch (SQLException e) {
            problems.add(direction + ": " + e.getMessage() + "\n" + running);
            return;
        }
        for (Difference difference : SchemaDiff.between(wanted, lab.read())) {
            boolean isSaid = way.gaps().stream()
                    .anyMatch(gap -> gap.object().equals(difference.object())
                            && (gap.property().isEmpty() || gap.property().equals(difference.property())));
            if (!difference.isColumnOrder() && !isSaid) {
                problems.add(direction + ": " + difference.describe());
            }
        }
    }
}
